package io.didymium.passport.untp;

import com.google.common.collect.ImmutableListMultimap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.untp.goods.PlainProducts;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a plain UNTP credential: what UNTP itself defines, and nothing of our extension. */
final class PlainEventFormat {
    /** The products that an event of a kind must state. */
    private static final ImmutableListMultimap<String, String> KINDS = ImmutableListMultimap.of(
            "MakeEvent", "inputProduct",
            "MakeEvent", "outputProduct",
            "MoveEvent", "movedProduct",
            "ModifyEvent", "modifiedProduct");

    private PlainEventFormat() {}

    static List<PlainEvents.Event> read(List<JsonObject> events) throws MalformedInputException {
        List<PlainEvents.Event> read = new ArrayList<>();
        for (JsonObject event : events) {
            read.add(read(event));
        }
        return read;
    }

    private static PlainEvents.Event read(JsonObject event) throws MalformedInputException {
        requireKnownKind(event);
        String id = event.requireString("id");
        Instant at = Fields.instant(event, "eventDate");
        List<PlainEvents.Portion> taken = withoutFlows(event, "inputProduct");
        List<PlainEvents.Portion> moved = new ArrayList<>(portions(event, "movedProduct"));
        moved.addAll(portions(event, "modifiedProduct"));
        List<PlainEvents.Portion> made = withoutFlows(event, "outputProduct");
        return Fields.built(event, () -> new PlainEvents.Event(new StepId(id), at, taken, moved, made));
    }

    /** UNTP's schema allows an event without a type; then its products say what it is. */
    private static void requireKnownKind(JsonObject event) throws MalformedInputException {
        List<String> types = event.has("type") ? event.requireArray("type").strings() : List.of();
        Optional<String> kind = KINDS.keySet().stream().filter(types::contains).findFirst();
        if (kind.isPresent()) {
            for (String required : KINDS.get(kind.get())) {
                event.requireArray(required);
            }
        } else if (KINDS.values().stream().noneMatch(event::has)) {
            throw event.malformed("type", "expected MakeEvent, MoveEvent or ModifyEvent, found " + types);
        }
    }

    private static List<PlainEvents.Portion> portions(JsonObject event, String name) throws MalformedInputException {
        return Fields.listIfPresent(event, name, PlainEventFormat::readPortion);
    }

    /** The products that may have passports; what has none, and names itself a flow of the event, is not among them. */
    private static List<PlainEvents.Portion> withoutFlows(JsonObject event, String name)
            throws MalformedInputException {
        List<PlainEvents.Portion> portions = new ArrayList<>();
        for (JsonObject entry : Fields.listIfPresent(event, name, element -> element)) {
            if (!PlainProducts.isFlow(event, entry)) {
                portions.add(readPortion(entry));
            }
        }
        return portions;
    }

    private static PlainEvents.Portion readPortion(JsonObject entry) throws MalformedInputException {
        BatchId product = ProductFormat.readId(entry.requireObject("product"));
        Optional<JsonObject> quantity = entry.findObject("quantity");
        Optional<Mass> mass = quantity.isPresent() ? QuantityFormat.findMass(quantity.get()) : Optional.empty();
        return new PlainEvents.Portion(product, mass);
    }
}
