package io.didymium.examples.cli.shell;

import io.didymium.examples.cli.text.LineLayout;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.report.Verdict;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Where the commands print: results on one stream, messages and progress on another; colour only on a terminal. Lines and tables are
 * laid out to the width here, so that no command needs to know it.
 *
 * @param out for what was asked
 * @param err for messages
 * @param terminal whether a person looks at it
 * @param width how many characters a line has
 * @param folder where commands work: files in it are named without it; empty for the folder of the process
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, int width, Path folder) {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;
    private static final int USUAL = 80;
    private static final int LEAST_PROGRESS = 20;

    /** The process's own streams, in UTF-8, as wide as the terminal; 80 characters where there is none and COLUMNS does not say it. */
    public static Console ofSystem() {
        boolean terminal = Ansi.AUTO.enabled();
        return new Console(
                new StreamPrinter(new FileOutputStream(FileDescriptor.out)),
                new StreamPrinter(new FileOutputStream(FileDescriptor.err)),
                terminal,
                widthOfSystem(terminal),
                Path.of(""));
    }

    private static int widthOfSystem(boolean terminal) {
        String stated = System.getenv("COLUMNS");
        int width = USUAL;
        if (stated != null && stated.matches("[0-9]{1,4}")) {
            width = Integer.parseInt(stated);
        } else if (terminal) {
            width = new UsageMessageSpec().autoWidth(true).width();
        }
        return Math.min(WIDEST, Math.max(NARROWEST, width));
    }

    /** Prints lines. */
    public void print(Collection<String> lines) {
        lines.forEach(this::print);
    }

    /** Prints a line, broken where it is too long. What has ends of lines, such as JSON, is printed as it is. */
    public void print(String line) {
        print(out, line);
    }

    /** Prints lines beside the results. */
    public void note(Collection<String> lines) {
        lines.forEach(line -> print(err, line));
    }

    private void print(PrintWriter to, String line) {
        if (line.indexOf('\n') >= 0) {
            to.print(line + "\n");
        } else {
            LineLayout.lines(named(line), width).forEach(part -> to.print(part + "\n"));
        }
    }

    private String named(String line) {
        String place = folder.toString();
        return place.isEmpty() ? line : line.replace(place + "/", "").replace(place, ".");
    }

    /** Prints an empty line. */
    public void print() {
        print("");
    }

    /** Prints a text as it is, with the ends of its lines. */
    public void printText(String text) {
        out.print(text);
    }

    /** A heading, bold on a terminal. */
    public void heading(String text) {
        LineLayout.lines(named(text), width).forEach(line -> out.print(styled("\u001b[1m", line) + "\n"));
    }

    /** A word that says good or bad, coloured on a terminal. */
    public String judged(String word, boolean good) {
        return styled(good ? GREEN : RED, word);
    }

    /** A verdict, coloured on a terminal: what is not decided is neither good nor bad. */
    public String judged(Verdict verdict) {
        return styled(
                switch (verdict) {
                    case ACCEPTED -> GREEN;
                    case INDETERMINATE -> YELLOW;
                    case REJECTED -> RED;
                },
                verdict.name());
    }

    private String styled(String style, String text) {
        return terminal ? style + text + "\u001b[0m" : text;
    }

    /** Says what went wrong, in one line. */
    public void complain(String message) {
        err.print("didymium: " + TerminalText.line(named(message)) + "\n");
    }

    /** Whether nobody reads the results any more, which is no fault. */
    public boolean isAbandoned() {
        return out instanceof StreamPrinter printer && printer.isAbandoned();
    }

    /** Hands all that was printed to the streams. */
    public void flush() {
        out.flush();
        err.flush();
    }

    /** Does something, and shows on a terminal that it goes on. */
    public <T> T working(String task, Callable<T> work) throws Exception {
        if (!terminal) {
            return work.call();
        }
        ProgressBarBuilder line = progress(task)
                .setInitialMax(-1)
                .setRenderer((state, most) -> TerminalText.within(
                        Math.max(LEAST_PROGRESS, most), state.getTaskName() + " ... " + seconds(state)));
        try (ProgressBar bar = line.build()) {
            bar.refresh();
            return work.call();
        }
    }

    /** Reads something, and shows on a terminal how much of it is read. */
    public <T> T reading(String task, InputStream stream, long bytes, Reading<T> reading) throws Exception {
        if (!terminal) {
            return reading.of(stream);
        }
        ProgressBarBuilder bar =
                progress(task).setInitialMax(bytes).setUnit(" KiB", 1024).setUpdateIntervalMillis(100);
        try (InputStream shown = ProgressBar.wrap(stream, bar)) {
            return reading.of(shown);
        }
    }

    /**
     * What is made of a stream.
     *
     * @param <T> the result
     */
    public interface Reading<T> {
        /** Reads the stream to its end. */
        T of(InputStream stream) throws Exception;
    }

    private static String seconds(ProgressState state) {
        return state.getElapsedAfterStart().toSeconds() + " s";
    }

    private static ProgressBarBuilder progress(String task) {
        PrintStream stream = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(stream));
    }
}
