package io.didymium.passport.exchange.aas.metamodel;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The order of keys in a reference (AASd-121 to AASd-128). */
final class ReferenceKeys {
    private static final Set<String> IDENTIFIABLE =
            Set.of("AssetAdministrationShell", "ConceptDescription", "Identifiable", "Submodel");
    private static final String GLOBAL = "GlobalReference";
    private static final String FRAGMENT = "FragmentReference";

    private ReferenceKeys() {}

    private record Key(String type, String value) {
        static Key of(JsonObject key) {
            return new Key(text(key, "type"), text(key, "value"));
        }

        boolean isWithin() {
            return !type.equals(GLOBAL) && !type.equals("Referable") && !IDENTIFIABLE.contains(type);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.find(name).map(JsonString.class::cast).orElseThrow().value();
    }

    /** What is wrong with the keys of a reference whose members are of their types. */
    static Optional<String> fault(JsonObject reference) {
        List<Key> keys = StreamSupport.stream(
                        ((JsonArray) reference.find("keys").orElseThrow()).spliterator(), false)
                .map(JsonObject.class::cast)
                .map(Key::of)
                .toList();
        return text(reference, "type").equals("ExternalReference") ? external(keys) : model(keys);
    }

    private static Optional<String> external(List<Key> keys) {
        String last = keys.get(keys.size() - 1).type();
        if (!keys.get(0).type().equals(GLOBAL)) {
            return Optional.of("must start with a GlobalReference (AASd-122)");
        }
        return last.equals(GLOBAL) || last.equals(FRAGMENT)
                ? Optional.empty()
                : Optional.of("must end with a GlobalReference or FragmentReference (AASd-124)");
    }

    private static Optional<String> model(List<Key> keys) {
        if (!IDENTIFIABLE.contains(keys.get(0).type())) {
            return Optional.of("must start with something that has an id (AASd-123)");
        }
        for (int i = 1; i < keys.size(); i++) {
            String before = keys.get(i - 1).type();
            Key key = keys.get(i);
            if (!key.isWithin()) {
                return Optional.of("must go on with elements: " + key.type() + " (AASd-125)");
            }
            if (key.type().equals(FRAGMENT)
                    && (i < keys.size() - 1 || !(before.equals("File") || before.equals("Blob")))) {
                return Optional.of("may have a FragmentReference last only, after a File or Blob (AASd-126, AASd-127)");
            }
            if (before.equals("SubmodelElementList") && !key.value().matches("[0-9]+")) {
                return Optional.of("must have the position of an element after a list (AASd-128)");
            }
        }
        return Optional.empty();
    }
}
