package io.didymium.examples.cli.shell;

import picocli.CommandLine.Option;

/** Whether a result is printed for people, as one JSON object or as CSV. */
public final class OutputForm {
    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--csv", description = "Prints comma-separated values (RFC 4180).")
    private boolean csv;

    /** For people, unless options say otherwise. */
    public OutputForm() {}

    /** Whether JSON is asked for. */
    public boolean json() {
        return json;
    }

    /** Whether CSV is asked for. */
    public boolean csv() {
        return csv;
    }
}
