package io.didymium.examples.cli.shell;

/** What the process says at its end. */
public final class ExitCode {
    /** All went well; of {@code verify}: the passports hold. */
    public static final int ACCEPTED = 0;
    /** Something is shown to be untrue. */
    public static final int REJECTED = 1;
    /** Evidence is missing. */
    public static final int INDETERMINATE = 2;
    /** A file cannot be read, or is not what it should be. */
    public static final int UNREADABLE = 3;
    /** The command was not understood (sysexits: EX_USAGE). */
    public static final int USAGE = 64;
    /** A fault of the program (EX_SOFTWARE). */
    public static final int INTERNAL = 70;
    /** A file cannot be written (EX_CANTCREAT). */
    public static final int UNWRITABLE = 73;

    private ExitCode() {}
}
