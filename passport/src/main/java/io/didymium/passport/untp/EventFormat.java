package io.didymium.passport.untp;

import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wire form of what happened: the one event of a Digital Traceability Event.
 *
 * <p>UNTP's {@code EventProduct} is closed, so the uncertainty of each quantity is a member of the event, by product.
 */
final class EventFormat implements SubjectFormat {
    private static final String DOCUMENTS = "relatedDocument";

    private final MakeEventFormat makeEvents = new MakeEventFormat();
    private final MoveEventFormat moveEvents = new MoveEventFormat();

    @Override
    public JsonValue write(Statement statement, Labels labels) {
        return ConceptFormat.only(
                statement.subject() instanceof StepSubject made
                        ? makeEvents.write(made, statement.links(), labels)
                        : moveEvents.write((TransferSubject) statement.subject(), statement.links(), labels));
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        List<JsonObject> events = Fields.list(credential, "credentialSubject", element -> element);
        if (!Terms.isExtended(credential) || events.size() != 1 || !isComplete(events.get(0))) {
            List<CredentialLink> links = new ArrayList<>();
            for (JsonObject event : events) {
                links.addAll(LinkFormat.readAll(event, DOCUMENTS));
            }
            List<PlainEvents.Event> read = PlainEventFormat.read(events);
            return new Read(Fields.built(credential, "credentialSubject", () -> new PlainEvents(read)), links);
        }
        JsonObject event = events.get(0);
        List<String> types = event.requireArray("type").strings();
        if (types.contains(MakeEventFormat.TYPE) == types.contains(MoveEventFormat.TYPE)) {
            throw event.malformed("type", "expected MakeEvent or MoveEvent, found " + types);
        }
        Subject subject = types.contains(MakeEventFormat.TYPE) ? makeEvents.read(event) : moveEvents.read(event);
        return new Read(subject, LinkFormat.readAll(event, DOCUMENTS));
    }

    /** Whether it has the members of our extension without which a step or transfer has no books. */
    private static boolean isComplete(JsonObject event) {
        return (event.has("startedAt") && event.has("inputUncertainty") && event.has("outputBatch"))
                || event.has("movedUncertainty");
    }

    /** A quantity of a batch in an event. */
    static JsonObject product(BatchId batch, Mass mass, String disposition, Labels labels) {
        return JsonObject.builder()
                .put("product", ProductFormat.reference(batch, labels))
                .put("quantity", QuantityFormat.measure(mass))
                .put("disposition", disposition)
                .build();
    }

    static JsonArray products(List<BatchPortion> portions, String disposition, Labels labels) {
        return Fields.array(
                portions, portion -> product(portion.batch(), portion.mass().value(), disposition, labels));
    }

    /** The uncertainties of quantities, by product. */
    static JsonArray uncertainties(List<BatchPortion> portions) {
        return Fields.array(
                portions,
                portion -> JsonObject.builder()
                        .put("ofProduct", portion.batch().value())
                        .put(
                                "standardUncertainty",
                                QuantityFormat.text(portion.mass().standardUncertainty()))
                        .build());
    }

    /** What became of a product by the event, where it is stated, must be what such an event does. */
    static void requireDisposition(JsonObject product, String expected) throws MalformedInputException {
        Optional<String> stated = product.findString("disposition");
        if (stated.isPresent() && !stated.get().equals(expected)) {
            throw product.malformed("disposition", "expected " + expected + ", found '" + stated.get() + "'");
        }
    }

    /** The portions of an event, each quantity with its uncertainty. */
    static List<BatchPortion> readPortions(
            JsonObject event, List<JsonObject> products, String disposition, String uncertainties)
            throws MalformedInputException {
        Map<String, Mass> uncertainty = new HashMap<>();
        for (JsonObject entry : Fields.list(event, uncertainties, element -> element)) {
            Mass previous = uncertainty.put(
                    entry.requireString("ofProduct"), QuantityFormat.readMass(entry, "standardUncertainty"));
            if (previous != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        List<BatchPortion> portions = new ArrayList<>();
        for (JsonObject entry : products) {
            BatchId batch = ProductFormat.readReference(entry.requireObject("product"));
            requireDisposition(entry, disposition);
            Mass mass = QuantityFormat.readMeasure(entry.requireObject("quantity"));
            Mass u = uncertainty.remove(batch.value());
            if (u == null) {
                throw event.malformed(uncertainties, "has no uncertainty of " + batch);
            }
            portions.add(Fields.built(entry, () -> new BatchPortion(batch, new MeasuredMass(mass, u))));
        }
        if (!uncertainty.isEmpty()) {
            throw event.malformed(uncertainties, "names a product that the event does not take");
        }
        return portions;
    }
}
