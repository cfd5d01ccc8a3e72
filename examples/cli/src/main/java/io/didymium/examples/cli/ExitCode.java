package io.didymium.examples.cli;

/** What the process says at its end. */
final class ExitCode {
    /** All went well; of {@code verify}: the passports hold. */
    static final int ACCEPTED = 0;
    /** Something is shown to be untrue. */
    static final int REJECTED = 1;
    /** Evidence is missing. */
    static final int INDETERMINATE = 2;
    /** A file cannot be read, or is not what it should be. */
    static final int UNREADABLE = 3;
    /** The command was not understood (sysexits: EX_USAGE). */
    static final int USAGE = 64;
    /** A fault of the program (EX_SOFTWARE). */
    static final int INTERNAL = 70;
    /** A file cannot be written (EX_CANTCREAT). */
    static final int UNWRITABLE = 73;

    private ExitCode() {}
}
