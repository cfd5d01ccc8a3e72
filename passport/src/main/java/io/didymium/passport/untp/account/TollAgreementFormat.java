package io.didymium.passport.untp.account;

import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of the terms of toll processing. */
public final class TollAgreementFormat {
    public static final String MEMBER = "tollAgreement";

    private static final String OPENING = "openingDue";
    private static final String ADVANCE = "advanceLimit";
    private static final String LAST_DAY = "lastDay";

    private TollAgreementFormat() {}

    public static JsonObject write(TollAgreement agreement) {
        TollTerms terms = agreement.terms();
        JsonObjectBuilder object = JsonObject.builder()
                .put("tollProcessor", terms.processor().value())
                .put("tollCustomer", terms.customer().value())
                .put("site", terms.site().value())
                .put("firstDay", Fields.write(agreement.from()));
        agreement.until().ifPresent(day -> object.put(LAST_DAY, Fields.write(day)));
        return object.put(
                        "tollTerm",
                        Fields.array(List.copyOf(terms.returnable().keySet()), element -> write(terms, element)))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(agreement.documents()))
                .build();
    }

    private static JsonObject write(TollTerms terms, Element element) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("element", element.symbol())
                .put("returnedFraction", String.valueOf(terms.returnable().get(element)));
        put(object, OPENING, terms.opening().get(element));
        put(object, ADVANCE, terms.advances().get(element));
        return object.build();
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable Mass mass) {
        if (mass != null) {
            object.put(name, QuantityFormat.text(mass));
        }
    }

    /** The agreement as its keeper states it. */
    public static TollAgreement read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        PartyId processor = PartyFormat.partyId(object, "tollProcessor");
        PartyId customer = PartyFormat.partyId(object, "tollCustomer");
        String site = object.requireString("site");
        FacilityId facility = Fields.built(object, "site", () -> new FacilityId(site));
        LocalDate from = Fields.date(object, "firstDay");
        LocalDate until = object.has(LAST_DAY) ? Fields.date(object, LAST_DAY) : null;
        List<ReportDocument> documents = DocumentFormat.read(object);
        Map<Element, MassFraction> returnable = new EnumMap<>(Element.class);
        Map<Element, Mass> opening = new EnumMap<>(Element.class);
        Map<Element, Mass> advances = new EnumMap<>(Element.class);
        for (JsonObject term : object.requireArray("tollTerm").objects()) {
            Element element = element(term);
            BigDecimal part = Fields.decimal(term, "returnedFraction");
            if (returnable.put(element, Fields.built(term, "returnedFraction", () -> new MassFraction(part))) != null) {
                throw term.malformed("element", "has two terms: " + element.symbol());
            }
            if (term.has(OPENING)) {
                opening.put(element, QuantityFormat.readMass(term, OPENING));
            }
            if (term.has(ADVANCE)) {
                advances.put(element, QuantityFormat.readMass(term, ADVANCE));
            }
        }
        return Fields.built(
                object,
                () -> TollAgreement.builder(
                                id,
                                keeper,
                                new TollTerms(processor, customer, facility, returnable, opening, advances),
                                from)
                        .name(name)
                        .until(until)
                        .documents(documents)
                        .build());
    }

    static Element element(JsonObject object) throws MalformedInputException {
        String symbol = object.requireString("element");
        return Fields.built(object, "element", () -> Element.ofSymbol(symbol));
    }
}
