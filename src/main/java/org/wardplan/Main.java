package org.wardplan;

/** Entry point: opens the window, or runs a command when there are arguments. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
