package io.didymium.examples.cli.office;

import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.description.DraftDescription;
import io.didymium.examples.cli.shell.Console;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssueReport;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.TrustList;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replaces what the office issued by new versions. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Signs new versions of what a description states anew, and of everything of this office that builds"
                        + " on it.",
        footer = {
            "",
            "DRAFT describes the batches, steps, deliveries and claims that were wrong as they should be, under their",
            "ids, and may add others. One without any restates what builds on the corrections of others. Hand what it",
            "writes on to whoever received the earlier versions.",
            "",
            "Exit codes: 0 issued, 1 something in it is untrue, so nothing was signed, 3 unreadable input,",
            "64 wrong usage, 73 output that cannot be written."
        })
final class CorrectCommand extends IssueCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the new versions say so.")
    private String reason = "";

    CorrectCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    DraftDescription read(Bytes text, Dossier held, Party own) throws MalformedInputException {
        return DescriptionReader.readCorrection(text, held, own);
    }

    @Override
    IssueReport issue(Office office, Draft draft, TrustList trust, StatusTerms terms) throws IOException {
        return office.correct(draft, reason, trust, terms);
    }
}
