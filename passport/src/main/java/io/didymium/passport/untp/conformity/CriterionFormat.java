package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.conformity.catalogue.CatalogueStatus;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.CriterionTopic;
import io.didymium.core.conformity.catalogue.Threshold;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The wire form of a {@code Criterion} of the Conformity Vocabulary Catalogue. */
public final class CriterionFormat {
    private CriterionFormat() {}

    public static JsonObject write(Criterion criterion) {
        JsonObjectBuilder object = ConceptFormat.write("Criterion", criterion.concept()).toBuilder()
                .putIfPresent("description", criterion.description())
                .put("version", criterion.version())
                .put("status", CodeText.write(criterion.status()))
                .putIfPresent("documentation", criterion.documentation())
                .put("conformityTopic", Fields.array(criterion.topics(), CriterionFormat::write))
                .put("passThreshold", Fields.array(criterion.thresholds(), CriterionFormat::write));
        if (!criterion.tags().isEmpty()) {
            object.put("tag", JsonArray.ofStrings(criterion.tags()));
        }
        if (!criterion.requiredEvidence().isEmpty()) {
            object.put(
                    "requiredEvidence",
                    Fields.array(criterion.requiredEvidence(), kind -> ConceptFormat.write("EvidenceKind", kind)));
        }
        return object.build();
    }

    /** Reads a criterion, and what our extension adds if it is there. */
    public static Criterion read(JsonObject object, boolean extended) throws MalformedInputException {
        Concept concept = ConceptFormat.read(object);
        String version = object.requireString("version");
        CatalogueStatus status = CodeText.read(CatalogueStatus.class, object, "status");
        Optional<String> description = object.findString("description");
        Optional<String> documentation = object.findString("documentation");
        List<CriterionTopic> topics = Fields.list(object, "conformityTopic", CriterionFormat::readTopic);
        List<Threshold> thresholds = Fields.list(object, "passThreshold", CriterionFormat::readThreshold);
        List<String> tags = object.has("tag") ? object.requireArray("tag").strings() : List.of();
        List<Concept> evidence =
                extended ? Fields.listIfPresent(object, "requiredEvidence", ConceptFormat::read) : List.of();
        return Fields.built(
                object,
                () -> Criterion.builder(concept, version, status)
                        .description(description.orElse(null))
                        .documentation(documentation.orElse(null))
                        .topics(topics)
                        .thresholds(thresholds)
                        .tags(tags)
                        .requiredEvidence(evidence)
                        .build());
    }

    private static JsonObject write(CriterionTopic topic) {
        return ConceptFormat.write("ConformityTopic", topic.concept()).toBuilder()
                .putIfPresent("definition", topic.definition())
                .build();
    }

    private static CriterionTopic readTopic(JsonObject object) throws MalformedInputException {
        Concept concept = ConceptFormat.read(object);
        Optional<String> definition = object.findString("definition");
        return Fields.built(
                object,
                () -> CriterionTopic.builder(concept)
                        .definition(definition.orElse(null))
                        .build());
    }

    private static JsonObject write(Threshold threshold) {
        JsonObjectBuilder object =
                JsonObject.builder().put("metric", ConceptFormat.write("PerformanceMetric", threshold.metric()));
        threshold
                .value()
                .ifPresent(value -> object.put(
                        "measure",
                        JsonObject.builder()
                                .put("value", value.value())
                                .put("unit", value.unit())
                                .build()));
        threshold.score().ifPresent(score -> object.put("score", ScoreFormat.write(score)));
        return object.build();
    }

    /** A threshold with tolerances is refused: whether they loosen or tighten it is not said. */
    private static Threshold readThreshold(JsonObject object) throws MalformedInputException {
        Concept metric = ConceptFormat.read(object.requireObject("metric"));
        Optional<Performance> value = Fields.optional(object, "measure", measure -> {
            for (String tolerance : List.of("upperTolerance", "lowerTolerance")) {
                if (measure.has(tolerance)) {
                    throw measure.malformed(tolerance, "a threshold with a tolerance is not read");
                }
            }
            BigDecimal decimal = measure.requireDecimal("value");
            String unit = measure.requireString("unit");
            return Fields.built(measure, () -> new Performance(metric, decimal, unit));
        });
        Optional<Score> score = Fields.optional(object, "score", ScoreFormat::read);
        return Fields.built(
                object,
                () -> Threshold.builder(metric)
                        .value(value.orElse(null))
                        .score(score.orElse(null))
                        .build());
    }
}
