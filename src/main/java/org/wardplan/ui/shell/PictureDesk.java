package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.report.Exports;
import org.wardplan.report.content.SourceLine;
import org.wardplan.report.content.Written;
import org.wardplan.report.picture.DrawnSheet;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.ui.chart.PictureHost;
import org.wardplan.ui.chart.PictureSubject;
import org.wardplan.ui.picture.PictureCard;

/** Pictures of this window's maps, charts and tables: chosen in a dialog, made in the background. */
final class PictureDesk implements PictureHost {
    private final Shell shell;

    PictureDesk(Shell shell) {
        this.shell = shell;
    }

    private PictureChoice kept() {
        return PictureChoice.of(shell.model().settings().get().picture());
    }

    private void keep(PictureChoice choice) {
        shell.model().settings().update(s -> s.withPicture(choice.kept()));
    }

    /** The date that pictures carry. */
    LocalDate today() {
        return LocalDate.now(shell.model().clock().withZone(ZoneId.systemDefault()));
    }

    /** Where a picture's figures come from; maps of a plan say themselves which months they count. */
    private PictureSubject.Look look(PictureSubject subject, PictureChoice choice) {
        return new PictureSubject.Look(
                choice.parts(),
                choice.light().get() || !subject.hasGrounds(),
                source(subject, false),
                source(subject, true));
    }

    private String source(PictureSubject subject, boolean boundaries) {
        PlanSession session = shell.session().orElse(null);
        if (session == null) {
            return "Wardplan " + AboutCard.version();
        }
        DataSetDescription data = session.data().description();
        return SourceLine.of(
                data,
                MonthWindow.of(data.firstMonth(), data.lastMonth()),
                session.plan().get().name(),
                subject.isOfSeveral() ? "" : session.scenario().name(),
                AboutCard.version(),
                today(),
                boundaries);
    }

    @Override
    public void choose(PictureSubject subject, PictureChoice.Format format) {
        PictureChoice choice = kept();
        choice.format().set(format);
        PictureCard card = new PictureCard(
                subject,
                choice,
                () -> look(subject, choice),
                shell.theme(),
                shell.model().tasks());
        Button save = DialogCard.main("Save…", () -> save(subject, choice, card));
        save.setId("picture-save");
        save.disableProperty().bind(card.ready().not());
        Button copy = DialogCard.other("Copy", () -> {
            keep(choice);
            copy(subject, card.order());
            shell.overlay().close();
        });
        copy.setId("picture-copy");
        copy.disableProperty().bind(card.copyable().not());
        Button cancel = DialogCard.other("Cancel", shell.overlay()::close);
        cancel.setId("picture-cancel");
        DialogCard dialog =
                new DialogCard("Save picture: " + subject.name(), shell.overlay(), card, cancel, copy, save);
        dialog.setId("picture-dialog");
        shell.overlay().dialog(dialog, card::close);
    }

    @Override
    public void copy(PictureSubject subject) {
        PictureChoice choice = kept();
        copy(subject, PictureCard.order(subject, choice, look(subject, choice)));
    }

    private void copy(PictureSubject subject, PictureCard.@Nullable Order order) {
        if (order == null) {
            return;
        }
        String rows = subject.rows();
        watch(shell.model()
                .tasks()
                .run(
                        "picture copy",
                        "Copying the picture",
                        (progress, cancellation) -> {
                            PictureSheet sheet = order.sheet().get();
                            cancellation.check();
                            return PictureCard.pixels(PngWriter.image(
                                    sheet, order.size().width(), order.size().height()));
                        },
                        (WritableImage image) -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(image);
                            if (rows != null) {
                                content.putString(rows);
                            }
                            Clipboard.getSystemClipboard().setContent(content);
                            shell.banners().inform("The picture is on the clipboard");
                        },
                        this::failed));
    }

    private void save(PictureSubject subject, PictureChoice choice, PictureCard card) {
        PictureCard.Order order = card.order();
        if (order == null) {
            return;
        }
        keep(choice);
        PictureChoice.Format format = choice.format().get();
        Path folder = shell.session()
                .map(s -> s.file().path().getParent())
                .orElse(shell.model().folders().plans());
        String name = subject.name().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + "." + format.extension();
        Optional<Path> target =
                shell.files().save("Save picture: " + subject.name(), folder, name, format.kind(), format.extension());
        if (target.isEmpty()) {
            return;
        }
        shell.overlay().close();
        Path file = target.get();
        watch(shell.model()
                .tasks()
                .run(
                        // Another file does not stop this one.
                        "picture " + file,
                        "Writing " + file.getFileName(),
                        (progress, cancellation) -> {
                            progress.report(0, 0, "Drawing the picture");
                            PictureSheet sheet = order.sheet().get();
                            cancellation.check();
                            if (format == PictureChoice.Format.PNG) {
                                return Exports.png(sheet, order.size(), 1, file, progress, cancellation);
                            }
                            return sheet instanceof DrawnSheet drawn
                                    ? Exports.svg(drawn, order.size(), 1, file)
                                    : WithProblems.<Written>failed(
                                            Problem.error(file.toString(), "A table is saved as pixels: choose PNG"));
                        },
                        (WithProblems<Written> done) -> {
                            shell.model().problems().addAll(done.problems());
                            if (done.value() != null) {
                                shell.banners().inform("The picture was written to " + file);
                            }
                        },
                        this::failed));
    }

    private void watch(RunningTask task) {
        ProgressCard.watch(shell.overlay(), task);
    }

    private void failed(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            shell.model()
                    .problems()
                    .addAll(List.of(Problem.error("There is not enough memory for this picture: choose fewer pixels")));
        } else {
            FaultCard.show(shell, e);
        }
    }
}
