package io.didymium.examples.cli.shell;

import java.util.List;

/** The end of a command that could not do what it was asked: a sentence for people and an exit code. */
public final class CommandFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String[] sentences;

    private CommandFault(int exitCode, String sentence) {
        this(exitCode, List.of(sentence));
    }

    private CommandFault(int exitCode, List<String> sentences) {
        super(String.join("\n", sentences));
        this.exitCode = exitCode;
        this.sentences = sentences.toArray(String[]::new);
    }

    /** A file is absent, or not what it should be. */
    public static CommandFault unreadable(String sentence) {
        return new CommandFault(ExitCode.UNREADABLE, sentence);
    }

    /** Files are not what they should be, for several reasons. */
    public static CommandFault unreadable(List<String> sentences) {
        return new CommandFault(ExitCode.UNREADABLE, sentences);
    }

    /** A file does not hold what is asked of it. */
    public static CommandFault absent(String sentence) {
        return new CommandFault(ExitCode.UNREADABLE, sentence);
    }

    /** A file cannot be written. */
    public static CommandFault unwritable(String sentence) {
        return new CommandFault(ExitCode.UNWRITABLE, sentence);
    }

    /** The command asks for something that makes no sense. */
    public static CommandFault usage(String sentence) {
        return new CommandFault(ExitCode.USAGE, sentence);
    }

    /** What is wrong, each for a line. */
    public List<String> sentences() {
        return List.of(sentences);
    }

    /** What the process says at its end. */
    public int exitCode() {
        return exitCode;
    }
}
