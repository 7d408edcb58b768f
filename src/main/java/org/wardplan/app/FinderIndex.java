package org.wardplan.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds entries by a few typed letters. Each word of the query must be found: best at the beginning of a word of the
 * title, then inside it, then in the detail, and last as letters in their order ({@code cldhrb}). Case, accents,
 * apostrophes and other marks don't count. Of equally good entries the earlier given comes first.
 *
 * @param <T> what an entry stands for
 */
public final class FinderIndex<T> {
    /**
     * @param kind what sort of thing it is, shown beside it
     * @param title its name
     * @param detail what tells it from others of that name
     */
    public record Entry<T>(String kind, String title, String detail, T target) {}

    private record Prepared<T>(Entry<T> entry, String title, String detail) {}

    private record Hit<T>(Entry<T> entry, int score) {}

    private static final int WHOLE = 100;
    private static final int START = 60;
    private static final int WORD = 40;
    private static final int INSIDE = 20;
    private static final int DETAIL = 15;
    private static final int LETTERS = 4;

    private final List<Prepared<T>> entries = new ArrayList<>();

    public FinderIndex(List<Entry<T>> entries) {
        for (Entry<T> e : entries) {
            this.entries.add(
                    new Prepared<>(e, SearchText.fold(e.title()), SearchText.fold(e.detail() + " " + e.kind())));
        }
    }

    /** The best entries, best first; for an empty query the first ones given. */
    public List<Entry<T>> find(String query, int limit) {
        String wanted = SearchText.fold(query);
        if (wanted.isEmpty()) {
            return entries.stream().limit(limit).map(Prepared::entry).toList();
        }
        String[] words = wanted.split(" ");
        List<Hit<T>> hits = new ArrayList<>();
        for (Prepared<T> p : entries) {
            int score = score(p, wanted, words);
            if (score > 0) {
                hits.add(new Hit<>(p.entry(), score));
            }
        }
        hits.sort(Comparator.comparingInt((Hit<T> h) -> h.score()).reversed());
        return hits.stream().limit(limit).map(Hit::entry).toList();
    }

    private static int score(Prepared<?> p, String wanted, String[] words) {
        if (p.title().equals(wanted)) {
            return words.length * WHOLE + WHOLE;
        }
        // Of names that begin as typed the one that is nearest to complete comes first.
        int sum = p.title().startsWith(wanted)
                ? START + 20 * wanted.length() / p.title().length()
                : 0;
        for (String word : words) {
            int one = score(p, word);
            if (one == 0) {
                return 0;
            }
            sum += one;
        }
        return sum;
    }

    private static int score(Prepared<?> p, String word) {
        int at = p.title().indexOf(word);
        if (at == 0) {
            return START;
        }
        if (at > 0) {
            return p.title().contains(" " + word) ? WORD : INSIDE;
        }
        at = p.detail().indexOf(word);
        if (at >= 0) {
            return at == 0 || p.detail().contains(" " + word) ? DETAIL : LETTERS;
        }
        return word.length() > 2 && lettersInOrder(p.title(), word) ? LETTERS : 0;
    }

    private static boolean lettersInOrder(String text, String letters) {
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
