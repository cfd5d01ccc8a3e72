package io.didymium.passport.exchange.aas.metamodel;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds JSON against the classes of a version, and its objects against their {@linkplain Constraints constraints}. */
final class ModelCheck {
    private static final String MODEL_TYPE = "modelType";

    private final Metamodel metamodel;
    private final Constraints constraints;
    private final List<AasFault> faults = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    ModelCheck(AasVersion version) {
        this.metamodel = Metamodel.of(version);
        this.constraints = new Constraints(metamodel, this::fault);
    }

    List<AasFault> faults() {
        return faults;
    }

    /** The members that the version does not have: where. */
    List<String> unknown() {
        return unknown;
    }

    private void fault(String location, String reason) {
        faults.add(new AasFault(location, reason));
    }

    void check(JsonObject object, String type) {
        object(object, metamodel.required(type));
    }

    private void object(JsonObject object, ModelClass model) {
        int before = faults.size();
        for (Map.Entry<String, JsonValue> entry : object.members().entrySet()) {
            ModelClass.Member member = model.members().get(entry.getKey());
            String place = object.location(entry.getKey());
            if (member != null) {
                member(entry.getValue(), member, place);
            } else if (!model.named() || !entry.getKey().equals(MODEL_TYPE)) {
                unknown.add(place);
            }
        }
        model.members().forEach((name, member) -> {
            if (member.required() && !object.has(name)) {
                fault(object.location(), "has no " + name);
            }
        });
        // Constraints presume that everything below is of its type.
        if (faults.size() == before) {
            constraints.check(object, model);
        }
    }

    private void member(JsonValue value, ModelClass.Member member, String place) {
        if (!member.list()) {
            value(value, member.type(), place);
        } else if (!(value instanceof JsonArray list)) {
            fault(place, "must be a list");
        } else if (list.isEmpty()) {
            fault(place, "must not be an empty list; leave it out");
        } else {
            for (int i = 0; i < list.size(); i++) {
                value(list.get(i), member.type(), list.location(i));
            }
        }
    }

    private void value(JsonValue value, String type, String place) {
        Optional<ModelClass> model = metamodel.find(type);
        if (model.isPresent()) {
            if (value instanceof JsonObject object) {
                modelOf(object, model.get()).ifPresent(found -> object(object, found));
            } else {
                fault(place, "must be an object, a " + type);
            }
        } else if (type.equals("boolean")) {
            if (!(value instanceof JsonBoolean)) {
                fault(place, "must be true or false");
            }
        } else if (!(value instanceof JsonString text)) {
            fault(place, "must be a text");
        } else {
            Optional<Set<String>> values = metamodel.values(type);
            if (values.isEmpty()) {
                TextKind.named(type).fault(text.value(), metamodel.version()).ifPresent(reason -> fault(place, reason));
            } else if (!values.get().contains(text.value())) {
                fault(place, "is no value of " + type);
            }
        }
    }

    /** The class that an object says it is of, which must be the one expected or of its kind. */
    private Optional<ModelClass> modelOf(JsonObject object, ModelClass expected) {
        boolean open = expected.members().isEmpty() || expected.kinds().contains("SubmodelElement");
        if (!expected.named() && !open) {
            return Optional.of(expected);
        }
        if (!(object.find(MODEL_TYPE).orElse(null) instanceof JsonString name)) {
            fault(object.location(), "has no modelType, a text");
            return Optional.empty();
        }
        Optional<ModelClass> found = metamodel
                .find(name.value())
                .filter(model -> model.named() && model.kinds().contains(expected.name()));
        if (found.isEmpty()) {
            fault(object.location(MODEL_TYPE), "is no " + expected.name());
        }
        return found;
    }
}
