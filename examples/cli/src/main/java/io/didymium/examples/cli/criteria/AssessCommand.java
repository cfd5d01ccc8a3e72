package io.didymium.examples.cli.criteria;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.CriterionResult;
import io.didymium.core.conformity.catalogue.OverallRule;
import io.didymium.core.conformity.catalogue.ProfileResult;
import io.didymium.core.id.Concept;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.catalogue.CriteriaFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the assessments of a file give under the profiles of a catalogue. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description =
                "Shows for each site, batch and operator that certificates assess what their assessments give under the"
                        + " profiles of a catalogue: each criterion, missing evidence, and the level by the profile's rule."
                        + " Nothing is verified here.",
        footer = {"", "Exit codes: 0 every level is reached or none is asked for, 2 a level is open or not reached."})
public final class AssessCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Mixin
    private CriteriaChoice choice = new CriteriaChoice();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public AssessCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        CriteriaCatalogue chosen = choice.catalogue();
        CriteriaCatalogue catalogue = chosen.isEmpty() ? CriteriaFile.demonstration() : chosen;
        ChainView view = ChainView.read(file, console, clock);
        List<ProfileResult> results =
                ProfileResult.all(catalogue, view.dossier().certificates());
        if (json) {
            ObjectNode object = Json.object().put("verified", false);
            ArrayNode list = object.putArray("profiles");
            results.forEach(result -> json(list.addObject(), result));
            console.print(Json.text(object));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            if (results.isEmpty()) {
                console.print("No certificate assesses a criterion of these catalogues.");
            }
            results.forEach(this::print);
        }
        return results.stream().allMatch(result -> result.level().isPresent())
                ? ExitCode.ACCEPTED
                : ExitCode.INDETERMINATE;
    }

    private void print(ProfileResult result) {
        console.print();
        console.heading(result.profile().concept().name() + ": " + result.subject());
        for (CriterionResult criterion : result.results()) {
            console.print("  " + criterion.criterion().name() + ": " + word(criterion));
            criterion
                    .thresholds()
                    .forEach(threshold -> console.print("      "
                            + threshold.threshold().metric().name() + ": "
                            + threshold
                                    .met()
                                    .map(met -> met ? "within the threshold" : "beyond the threshold")
                                    .orElse("not shown")));
            if (!criterion.missingEvidence().isEmpty()) {
                console.print("      missing evidence: "
                        + criterion.missingEvidence().stream()
                                .map(Concept::name)
                                .collect(Collectors.joining(", ")));
            }
        }
        console.print("  level: " + level(result));
    }

    private static String word(CriterionResult criterion) {
        return criterion.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String level(ProfileResult result) {
        String reached = result.level().map(OverallRule.Level::code).orElse("none");
        String possible = result.possibleLevel().map(OverallRule.Level::code).orElse("none");
        return reached.equals(possible) ? reached : reached + ", up to " + possible + " by what was not assessed";
    }

    private static void json(ObjectNode to, ProfileResult result) {
        to.put("profile", result.profile().concept().iri())
                .put("subject", result.subject().value())
                .put("level", result.level().map(OverallRule.Level::code).orElse(null))
                .put(
                        "possibleLevel",
                        result.possibleLevel().map(OverallRule.Level::code).orElse(null));
        ArrayNode criteria = to.putArray("criteria");
        for (CriterionResult criterion : result.results()) {
            ObjectNode one = criteria.addObject()
                    .put("criterion", criterion.criterion().iri())
                    .put("outcome", criterion.outcome().name());
            ArrayNode missing = one.putArray("missingEvidence");
            criterion.missingEvidence().forEach(kind -> missing.add(kind.iri()));
        }
    }
}
