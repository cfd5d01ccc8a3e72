package io.didymium.examples.cli.shell;

import io.didymium.examples.cli.text.Shown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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

    public void print(Collection<String> lines) {
        lines.forEach(this::print);
    }

    public void print(String line) {
        out.print(line + "\n");
    }

    public void print() {
        print("");
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
        err.print("didymium: " + Shown.line(message) + "\n");
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    /** Does something, and shows on a terminal that it goes on. */
    public <T> T working(String task, Callable<T> work) throws Exception {
        if (!terminal) {
            return work.call();
        }
        PrintStream stream = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(stream))
                .build();
        try {
            return work.call();
        } finally {
            bar.close();
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
