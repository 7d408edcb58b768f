package org.wardplan.cli;

import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.WardProfile;
import org.wardplan.report.paper.WardProfiles;
import picocli.CommandLine.Option;

/** The one-page profile of a ward, or of every ward. */
final class ProfiledWard {
    @Option(names = "--ward", paramLabel = "CODE", description = "The profile of a ward on one page, by its code.")
    private @Nullable String code;

    @Option(
            names = "--ward-profiles",
            description = "The profiles of all wards of --borough in one file, a page each; without it of London.")
    private boolean all;

    boolean isAsked() {
        return code != null || all;
    }

    /** Ends the command as wrongly used where the options don't go together. */
    void check(Command command) {
        if (code != null && all) {
            throw command.wrong("--ward and --ward-profiles: give one of them");
        }
    }

    /** The page, or the pages; a ward that isn't there ends the command. */
    Paper paper(OpenPlan open, ExportInput in) {
        if (all) {
            return new WardProfiles(in);
        }
        return new WardProfile(in, open.ward(String.valueOf(code)));
    }
}
