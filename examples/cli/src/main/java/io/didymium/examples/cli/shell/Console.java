package io.didymium.examples.cli.shell;

import io.didymium.examples.cli.text.TerminalText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the commands print: results on one stream, messages and progress on another; colour only on a terminal.
 *
 * @param out for what was asked
 * @param err for messages
 * @param terminal whether a person looks at it
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {
    /** The process's own streams, in UTF-8. */
    public static Console ofSystem() {
        return new Console(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                Ansi.AUTO.enabled());
    }

    /** Prints lines. */
    public void print(Collection<String> lines) {
        lines.forEach(this::print);
    }

    /** Prints a line. */
    public void print(String line) {
        out.print(line + "\n");
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
        print(terminal ? "\u001b[1m" + text + "\u001b[0m" : text);
    }

    /** A word that says good or bad, coloured on a terminal. */
    public String judged(String word, boolean good) {
        return terminal ? (good ? "\u001b[32m" : "\u001b[31m") + word + "\u001b[0m" : word;
    }

    /** Says what went wrong, in one line. */
    public void complain(String message) {
        err.print("didymium: " + TerminalText.line(message) + "\n");
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
        try (ProgressBar bar = progress(task).setInitialMax(-1).build()) {
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

    private static ProgressBarBuilder progress(String task) {
        PrintStream stream = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(stream));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
