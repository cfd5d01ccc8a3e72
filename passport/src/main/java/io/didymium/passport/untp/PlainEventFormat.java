package io.didymium.passport.untp;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.PlainEvents.Action;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a plain UNTP credential: what UNTP itself defines, and nothing of our extension. */
final class PlainEventFormat {
    private PlainEventFormat() {}

    static List<PlainEvents.Event> read(List<JsonObject> events) throws MalformedInputException {
        List<PlainEvents.Event> read = new ArrayList<>();
        for (JsonObject event : events) {
            read.add(read(event));
        }
        return read;
    }

    private static PlainEvents.Event read(JsonObject event) throws MalformedInputException {
        String id = event.requireString("id");
        Instant at = Fields.instant(event, "eventDate");
        Action action = action(event);
        List<PlainEvents.Portion> taken = Fields.list(
                event,
                switch (action) {
                    case MAKE -> "inputProduct";
                    case MOVE -> "movedProduct";
                    case MODIFY -> "modifiedProduct";
                },
                PlainEventFormat::readPortion);
        List<PlainEvents.Portion> made =
                action == Action.MAKE ? Fields.list(event, "outputProduct", PlainEventFormat::readPortion) : List.of();
        return Fields.built(event, () -> new PlainEvents.Event(new StepId(id), action, at, taken, made));
    }

    /** By the type, or without one, which UNTP's schema allows, by the products that only such an event has. */
    private static Action action(JsonObject event) throws MalformedInputException {
        List<String> types = event.has("type") ? event.requireArray("type").strings() : List.of();
        if (types.contains("MakeEvent") || event.has("outputProduct")) {
            return Action.MAKE;
        }
        if (types.contains("MoveEvent") || event.has("movedProduct")) {
            return Action.MOVE;
        }
        if (types.contains("ModifyEvent") || event.has("modifiedProduct")) {
            return Action.MODIFY;
        }
        throw event.malformed("type", "expected MakeEvent, MoveEvent or ModifyEvent, found " + types);
    }

    private static PlainEvents.Portion readPortion(JsonObject entry) throws MalformedInputException {
        BatchId product = ProductFormat.readId(entry.requireObject("product"));
        Optional<JsonObject> quantity = entry.findObject("quantity");
        Optional<Mass> mass = quantity.isPresent() ? QuantityFormat.findMass(quantity.get()) : Optional.empty();
        return new PlainEvents.Portion(product, mass);
    }
}
