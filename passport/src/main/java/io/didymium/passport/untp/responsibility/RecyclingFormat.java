package io.didymium.passport.untp.responsibility;

import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The wire form of recycling rates. */
final class RecyclingFormat {
    static final String MEMBER = "recyclingRates";

    private RecyclingFormat() {}

    private static String member(RecyclingStage stage) {
        return switch (stage) {
            case COLLECTION -> "collectionRate";
            case PRE_TREATMENT -> "preTreatmentRate";
            case RECOVERY -> "recoveryRate";
        };
    }

    static JsonObject write(RecyclingRecord record) {
        return JsonObject.builder()
                .put("recordDate", Fields.write(record.date()))
                .put("rateScope", record.scope().name())
                .put("rateRegion", record.region())
                .put("rateSource", record.source())
                .put("elementRate", Fields.array(record.elements(), RecyclingFormat::write))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(record.documents()))
                .build();
    }

    private static JsonObject write(ElementRecycling stated) {
        JsonObjectBuilder object =
                JsonObject.builder().put("element", stated.element().symbol());
        stated.rates().stages().forEach((stage, rate) -> {
            String member = member(stage);
            object.put(member, rate.value().toPlainString());
            object.put(member + "Uncertainty", rate.standardUncertainty().toPlainString());
        });
        stated.gap()
                .ifPresent(gap -> object.put(
                                "demandKilograms", gap.demandKilograms().toPlainString())
                        .put("endOfLifeKilograms", gap.endOfLifeKilograms().toPlainString()));
        return object.build();
    }

    static RecyclingRecord read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        LocalDate date = Fields.date(object, "recordDate");
        RecyclingScope scope = Fields.constant(RecyclingScope.class, object, "rateScope");
        String region = object.requireString("rateRegion");
        String source = object.requireString("rateSource");
        List<ElementRecycling> elements = Fields.list(object, "elementRate", RecyclingFormat::readElement);
        List<ReportDocument> documents = DocumentFormat.read(object);
        return Fields.built(
                object,
                () -> RecyclingRecord.builder(id, keeper)
                        .name(name)
                        .date(date)
                        .scope(scope)
                        .region(region)
                        .source(source)
                        .elements(elements)
                        .documents(documents)
                        .build());
    }

    private static ElementRecycling readElement(JsonObject object) throws MalformedInputException {
        String symbol = object.requireString("element");
        Element element = Element.find(symbol)
                .orElseThrow(() -> object.malformed("element", "not an element known here: " + symbol));
        Map<RecyclingStage, Rate> rates = new EnumMap<>(RecyclingStage.class);
        for (RecyclingStage stage : RecyclingStage.values()) {
            String member = member(stage);
            if (object.has(member) || object.has(member + "Uncertainty")) {
                BigDecimal value = Fields.decimal(object, member);
                BigDecimal uncertainty = Fields.decimal(object, member + "Uncertainty");
                rates.put(stage, Fields.built(object, member, () -> new Rate(value, uncertainty)));
            }
        }
        ElementRecycling.Builder stated = ElementRecycling.builder(element).rates(rates);
        if (object.has("demandKilograms") || object.has("endOfLifeKilograms")) {
            BigDecimal demand = Fields.decimal(object, "demandKilograms");
            BigDecimal endOfLife = Fields.decimal(object, "endOfLifeKilograms");
            stated.gap(Fields.built(object, () -> new SupplyGap(element, demand, endOfLife)));
        }
        return Fields.built(object, stated::build);
    }
}
