package io.didymium.examples.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.graph.BundleGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is behind a number that is claimed. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows what is behind a claimed footprint, recycled share or certified value: the formula, the"
                + " amounts, and the credentials that state them with who signed them.",
        footer = {"", "Exit codes: 0 shown, 3 unreadable input or nothing claimed in it, 64 wrong usage."})
public final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_TERMS = 40;
    private static final int DIGEST = 12;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "CLAIM",
            description =
                    "The claim: its id or the end of it; or a batch or certificate, for all claims about or by it.")
    private String named = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public ExplainCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        BundleGraph graph = BundleGraph.of(view.bundle());
        List<ExplainedClaim> claims = console.working("explaining", () -> new ClaimFinder(view).find(named));
        if (json) {
            ObjectNode object = Json.object().put("verified", false);
            ArrayNode list = object.putArray("claims");
            claims.forEach(claim -> json(list.addObject(), claim, graph));
            console.print(Json.text(object));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            claims.forEach(claim -> show(claim, graph));
        }
        return ExitCode.ACCEPTED;
    }

    private void show(ExplainedClaim claim, BundleGraph graph) {
        console.print();
        console.heading(claim.batch() + ", " + TerminalText.brief(claim.title()));
        console.print("  " + TerminalText.brief(claim.id()));
        for (ExplainedNumber number : claim.numbers()) {
            console.print();
            console.print(Wrap.lines("  ", "    ", number.what() + ": claimed " + number.claimed()));
            console.print(Wrap.lines("    found    ", "             ", number.found()));
            if (!number.formula().isEmpty()) {
                console.print(Wrap.lines("    formula  ", "             ", number.formula()));
            }
            if (!number.terms().isEmpty()) {
                terms(number.terms());
            }
        }
        console.print();
        console.print("  stated by");
        Table table = new Table()
                .column("kind", Table.Align.LEFT)
                .column("credential", Table.Align.LEFT)
                .column("signed by", Table.Align.LEFT)
                .column("digest", Table.Align.LEFT);
        for (CredentialView credential : credentials(claim, graph)) {
            table.row(
                    credential.kind(),
                    TerminalText.brief(credential.name()),
                    TerminalText.brief(credential.issuer()),
                    TerminalText.within(DIGEST, credential.digest()));
        }
        console.print(table.lines("    "));
    }

    private void terms(List<ExplainedTerm> terms) {
        Table table = new Table()
                .column("of", Table.Align.LEFT)
                .column("in", Table.Align.LEFT)
                .column("amount", Table.Align.RIGHT)
                .column("factor", Table.Align.LEFT)
                .column("part", Table.Align.RIGHT)
                .column("gives", Table.Align.RIGHT);
        terms.stream()
                .limit(MOST_TERMS)
                .forEach(term -> table.row(
                        TerminalText.brief(term.what()),
                        TerminalText.brief(term.where()),
                        term.amount(),
                        term.factor(),
                        term.part(),
                        term.result()));
        console.print(table.lines("    "));
        if (terms.size() > MOST_TERMS) {
            console.print("    and " + (terms.size() - MOST_TERMS) + " more (--json)");
        }
    }

    private static List<CredentialView> credentials(ExplainedClaim claim, BundleGraph graph) {
        List<CredentialView> credentials = new ArrayList<>();
        for (Id id : claim.behind()) {
            for (SignedCredential credential : graph.about(id)) {
                credentials.add(CredentialView.of(credential));
            }
        }
        return credentials;
    }

    private static void json(ObjectNode to, ExplainedClaim claim, BundleGraph graph) {
        to.put("claim", claim.id()).put("batch", claim.batch()).put("title", claim.title());
        ArrayNode numbers = to.putArray("numbers");
        for (ExplainedNumber number : claim.numbers()) {
            ObjectNode each = numbers.addObject()
                    .put("what", number.what())
                    .put("claimed", number.claimed())
                    .put("found", number.found())
                    .put("formula", number.formula());
            ArrayNode terms = each.putArray("terms");
            number.terms()
                    .forEach(term -> terms.addObject()
                            .put("of", term.what())
                            .put("in", term.where())
                            .put("amount", term.amount())
                            .put("factor", term.factor())
                            .put("part", term.part())
                            .put("gives", term.result()));
        }
        ArrayNode stated = to.putArray("statedBy");
        credentials(claim, graph).forEach(credential -> stated.add(credential.summary()));
    }
}
