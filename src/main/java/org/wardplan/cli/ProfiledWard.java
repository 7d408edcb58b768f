package org.wardplan.cli;

import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.WardProfile;
import picocli.CommandLine.Option;

/** The one-page profile of a ward. */
final class ProfiledWard {
    @Option(names = "--ward", paramLabel = "CODE", description = "The profile of a ward on one page, by its code.")
    private @Nullable String code;

    boolean isAsked() {
        return code != null;
    }

    /** The page; a ward that isn't there ends the command. */
    Paper paper(OpenPlan open, ExportInput in) {
        return new WardProfile(in, open.ward(String.valueOf(code)));
    }
}
