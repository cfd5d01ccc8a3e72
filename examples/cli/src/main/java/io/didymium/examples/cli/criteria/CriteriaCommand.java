package io.didymium.examples.cli.criteria;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.ConformityScheme;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.KnownMetric;
import io.didymium.core.conformity.catalogue.Threshold;
import io.didymium.core.id.Concept;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Units;
import io.didymium.passport.catalogue.CriteriaFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a catalogue of criteria, or writes the one that comes with the library. */
@Command(
        name = "criteria",
        mixinStandardHelpOptions = true,
        description =
                "Shows the schemes, profiles, criteria and thresholds of a catalogue after the UNTP Conformity Vocabulary"
                        + " Catalogue 0.7.0, and which thresholds a verifier decides from the chain.")
public final class CriteriaCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "CATALOGUE",
            arity = "0..1",
            description = "A file of the catalogue, or demonstration, which is the default.")
    private Path file = Path.of(CriteriaChoice.DEMONSTRATION);

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the catalogue as UNTP 0.7.0 to a new file.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public CriteriaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        CriteriaCatalogue catalogue = CriteriaChoice.read(file);
        if (out != null) {
            Storage.create(out, CriteriaFile.write(catalogue));
        }
        if (json) {
            console.print(Json.text(json(catalogue)));
        } else {
            print(catalogue);
        }
        return ExitCode.ACCEPTED;
    }

    private void print(CriteriaCatalogue catalogue) {
        for (ConformityScheme scheme : catalogue.schemes()) {
            console.heading(scheme.concept().name());
            console.print("owner " + scheme.owner().party().name() + "; "
                    + scheme.endorsementLevel().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            scheme.description().ifPresent(console::print);
        }
        for (ConformityProfile profile : catalogue.profiles()) {
            console.print();
            console.heading(profile.concept().name() + " " + profile.version()
                    + profile.subjectType()
                            .map(type -> ", " + type.name().toLowerCase(Locale.ROOT))
                            .orElse(""));
            for (Concept concept : profile.criteria()) {
                console.print("  " + concept.name());
                Optional<Criterion> criterion = catalogue.criterion(concept.iri());
                criterion.ifPresent(this::details);
            }
        }
        if (catalogue.profiles().isEmpty()) {
            catalogue.criteria().forEach(criterion -> {
                console.print("  " + criterion.concept().name());
                details(criterion);
            });
        }
    }

    private void details(Criterion criterion) {
        criterion.thresholds().forEach(threshold -> console.print("      " + threshold(threshold)));
        if (!criterion.requiredEvidence().isEmpty()) {
            console.print("      evidence: "
                    + criterion.requiredEvidence().stream().map(Concept::name).collect(Collectors.joining(", ")));
        }
    }

    private static String threshold(Threshold threshold) {
        Optional<KnownMetric> metric = KnownMetric.find(threshold.metric().iri());
        String value = threshold
                .value()
                .map(limit -> " "
                        + metric.map(KnownMetric::direction)
                                .map(direction ->
                                        direction == KnownMetric.Direction.AT_LEAST ? "at least " : "at most ")
                                .orElse("")
                        + Units.with(limit.value().toPlainString(), limit.unit()))
                .orElse("");
        String score =
                threshold.score().map(needed -> " score " + needed.code()).orElse("");
        String decided = metric.filter(KnownMetric::isOfChain).isPresent() ? ", decided from the chain" : "";
        return threshold.metric().name() + value + score + decided;
    }

    private static ObjectNode json(CriteriaCatalogue catalogue) {
        ObjectNode object = Json.object();
        ArrayNode profiles = object.putArray("profiles");
        for (ConformityProfile profile : catalogue.profiles()) {
            ObjectNode one = profiles.addObject()
                    .put("id", profile.concept().iri())
                    .put("name", profile.concept().name())
                    .put("version", profile.version());
            ArrayNode criteria = one.putArray("criteria");
            profile.criteria().forEach(concept -> criteria.add(concept.iri()));
        }
        ArrayNode criteria = object.putArray("criteria");
        for (Criterion criterion : catalogue.criteria()) {
            ObjectNode one = criteria.addObject()
                    .put("id", criterion.concept().iri())
                    .put("name", criterion.concept().name());
            ArrayNode thresholds = one.putArray("thresholds");
            criterion.thresholds().forEach(threshold -> thresholds.add(threshold(threshold)));
            ArrayNode evidence = one.putArray("requiredEvidence");
            criterion.requiredEvidence().forEach(kind -> evidence.add(kind.iri()));
        }
        return object;
    }
}
