package io.didymium.passport.untp.responsibility;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardCode;
import io.didymium.core.responsibility.hazard.NormState;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.hazard.SelfIgnition;
import io.didymium.core.responsibility.hazard.StepHazards;
import io.didymium.core.responsibility.hazard.Substance;
import io.didymium.core.responsibility.hazard.SubstanceUse;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The wire form of what operators state of hazards. */
final class SafetyFormat {
    static final String MEMBER = "safetyRecord";

    private SafetyFormat() {}

    static JsonObject write(SafetyRecord record) {
        return JsonObject.builder()
                .put("recordDate", Fields.write(record.date()))
                .put("batchHazard", Fields.array(record.batches(), SafetyFormat::write))
                .put("stepHazard", Fields.array(record.steps(), SafetyFormat::write))
                .build();
    }

    private static JsonObject write(BatchHazards stated) {
        JsonObjectBuilder object =
                JsonObject.builder().put("hazardousBatch", stated.batch().value());
        stated.codes().ifPresent(codes -> object.put("hazardCode", codes(codes)));
        object.putIfPresent("normState", stated.norm().map(NormState::name))
                .putIfPresent("selfIgnition", stated.selfIgnition().map(SelfIgnition::name));
        stated.transport().ifPresent(transport -> {
            if (transport instanceof TransportClass.DangerousGoods goods) {
                object.put("dangerousGoods", true)
                        .put("unNumber", goods.number().code())
                        .put("dangerClass", goods.dangerClass());
            } else {
                object.put("dangerousGoods", false);
            }
        });
        return object.put(DocumentFormat.MEMBER, DocumentFormat.write(stated.documents()))
                .build();
    }

    private static JsonObject write(StepHazards stated) {
        return JsonObject.builder()
                .put("hazardousStep", stated.step().value())
                .put("substanceUse", Fields.array(stated.substances(), SafetyFormat::write))
                .build();
    }

    private static JsonObject write(SubstanceUse use) {
        return JsonObject.builder()
                .put("substanceKind", use.substance().name())
                .put("substanceName", use.name())
                .put("hazardCode", codes(use.codes()))
                .build();
    }

    private static JsonArray codes(Collection<HazardCode> codes) {
        return JsonArray.ofStrings(codes.stream().map(HazardCode::value).toList());
    }

    static SafetyRecord read(JsonObject object, RecordId id, String name, PartyId operator)
            throws MalformedInputException {
        LocalDate date = Fields.date(object, "recordDate");
        List<BatchHazards> batches = Fields.list(object, "batchHazard", SafetyFormat::readBatch);
        List<StepHazards> steps = Fields.list(object, "stepHazard", SafetyFormat::readStep);
        return Fields.built(
                object,
                () -> SafetyRecord.builder(id, operator)
                        .name(name)
                        .date(date)
                        .batches(batches)
                        .steps(steps)
                        .build());
    }

    private static BatchHazards readBatch(JsonObject object) throws MalformedInputException {
        String batch = object.requireString("hazardousBatch");
        Optional<SortedSet<HazardCode>> codes =
                object.has("hazardCode") ? Optional.of(readCodes(object)) : Optional.empty();
        Optional<NormState> norm = SiteFormat.find(NormState.class, object, "normState");
        Optional<SelfIgnition> selfIgnition = SiteFormat.find(SelfIgnition.class, object, "selfIgnition");
        Optional<TransportClass> transport = readTransport(object);
        List<ReportDocument> documents = DocumentFormat.read(object);
        return Fields.built(
                object,
                () -> BatchHazards.builder(new BatchId(batch))
                        .codes(codes.orElse(null))
                        .norm(norm.orElse(null))
                        .selfIgnition(selfIgnition.orElse(null))
                        .transport(transport.orElse(null))
                        .documents(documents)
                        .build());
    }

    private static Optional<TransportClass> readTransport(JsonObject object) throws MalformedInputException {
        Optional<Boolean> dangerous = object.findBoolean("dangerousGoods");
        if (dangerous.equals(Optional.of(true))) {
            String number = object.requireString("unNumber");
            String dangerClass = object.requireString("dangerClass");
            return Optional.of(Fields.built(
                    object,
                    () -> new TransportClass.DangerousGoods(
                            new CommodityCode(CodeScheme.UN_NUMBER, number), dangerClass)));
        }
        for (String member : List.of("unNumber", "dangerClass")) {
            if (object.has(member)) {
                throw object.malformed(member, "is of dangerous goods, which this is not stated to be");
            }
        }
        return dangerous.map(no -> new TransportClass.NotDangerous());
    }

    private static SortedSet<HazardCode> readCodes(JsonObject object) throws MalformedInputException {
        List<String> texts = object.requireArray("hazardCode").strings();
        return Fields.built(
                object,
                "hazardCode",
                () -> texts.stream()
                        .map(HazardCode::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(HazardCode::compareTo)));
    }

    private static StepHazards readStep(JsonObject object) throws MalformedInputException {
        String step = object.requireString("hazardousStep");
        List<SubstanceUse> substances = Fields.list(object, "substanceUse", SafetyFormat::readUse);
        return Fields.built(object, () -> new StepHazards(new StepId(step), substances));
    }

    private static SubstanceUse readUse(JsonObject object) throws MalformedInputException {
        Substance substance = Fields.constant(Substance.class, object, "substanceKind");
        String name = object.requireString("substanceName");
        SortedSet<HazardCode> codes = readCodes(object);
        return Fields.built(object, () -> new SubstanceUse(substance, name, codes));
    }
}
