package io.didymium.passport.untp.account;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The wire form of statements of toll accounts. */
public final class TollStatementFormat {
    public static final String MEMBER = "tollStatement";

    private static final String STEP = "postedStep";
    private static final String TRANSFER = "postedTransfer";
    private static final String AMOUNT = "postedMass";
    private static final String DUE = "dueMass";

    private TollStatementFormat() {}

    public static JsonObject write(TollStatement statement) {
        return JsonObject.builder()
                .put("underAgreement", statement.agreement().value())
                .put("lastDay", Fields.write(statement.until()))
                .put("tollPosting", Fields.array(statement.postings(), TollStatementFormat::write))
                .put("tollDue", Fields.array(List.copyOf(statement.dues().entrySet()), TollStatementFormat::write))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(statement.documents()))
                .build();
    }

    private static JsonObject write(TollPosting posting) {
        return JsonObject.builder()
                .put(
                        posting.event() instanceof StepId ? STEP : TRANSFER,
                        posting.event().value())
                .put("ofProduct", posting.batch().value())
                .put("element", posting.element().symbol())
                .put(AMOUNT, posting.kilograms().toPlainString())
                .build();
    }

    private static JsonObject write(Map.Entry<Element, TollDue> due) {
        return JsonObject.builder()
                .put("element", due.getKey().symbol())
                .put(DUE, due.getValue().kilograms().toPlainString())
                .put("standardUncertainty", QuantityFormat.text(due.getValue().standardUncertainty()))
                .build();
    }

    /** The statement of its keeper. */
    public static TollStatement read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        String agreement = object.requireString("underAgreement");
        RecordId under = Fields.built(object, "underAgreement", () -> new RecordId(agreement));
        LocalDate until = Fields.date(object, "lastDay");
        List<TollPosting> postings = Fields.list(object, "tollPosting", TollStatementFormat::readPosting);
        List<ReportDocument> documents = DocumentFormat.read(object);
        Map<Element, TollDue> dues = new EnumMap<>(Element.class);
        for (JsonObject due : object.requireArray("tollDue").objects()) {
            BigDecimal kilograms = Fields.decimal(due, DUE);
            Mass uncertainty = QuantityFormat.readMass(due, "standardUncertainty");
            Element element = TollAgreementFormat.element(due);
            if (dues.put(element, Fields.built(due, DUE, () -> new TollDue(kilograms, uncertainty))) != null) {
                throw due.malformed("element", "is due twice: " + element.symbol());
            }
        }
        return Fields.built(
                object,
                () -> TollStatement.builder(id, keeper, under, until)
                        .name(name)
                        .postings(postings)
                        .dues(dues)
                        .documents(documents)
                        .build());
    }

    private static TollPosting readPosting(JsonObject object) throws MalformedInputException {
        if (object.has(STEP) && object.has(TRANSFER)) {
            throw object.malformed(TRANSFER, "is a second event of one posting");
        }
        String member = object.has(TRANSFER) ? TRANSFER : STEP;
        String event = object.requireString(member);
        Id posted = Fields.built(object, member, () -> member.equals(STEP) ? new StepId(event) : new TransferId(event));
        String batch = object.requireString("ofProduct");
        BigDecimal kilograms = Fields.decimal(object, AMOUNT);
        Element element = TollAgreementFormat.element(object);
        return Fields.built(object, () -> new TollPosting(posted, new BatchId(batch), element, kilograms));
    }
}
