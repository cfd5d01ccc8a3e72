package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.exchange.format.ImportFault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A draft that knows of each of its members from which cell it is. */
final class PlacedDraft {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, ImportFault.Place> places = new HashMap<>();

    PlacedDraft() {}

    /** Puts a number with all its digits, also zeros at its end. */
    static void put(ObjectNode to, String member, BigDecimal number) {
        to.set(member, DecimalNode.valueOf(number));
    }

    ObjectNode root() {
        return root;
    }

    /** The end of a list of the draft, which a new object gets, as a pointer. */
    String next(String list) {
        return "/" + list + "/" + root.path(list).size();
    }

    /** Adds an object to a list of the draft. */
    ObjectNode add(String list) {
        return list(root, list).addObject();
    }

    static ArrayNode list(ObjectNode of, String name) {
        return of.get(name) instanceof ArrayNode list ? list : of.putArray(name);
    }

    /** Notes where something is from. */
    void place(String pointer, ImportFault.Place place) {
        places.putIfAbsent(pointer, place);
    }

    /** Where what a pointer points at is from, or what it is in. */
    Optional<ImportFault.Place> place(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && at.contains("/")) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Optional.ofNullable(places.get(at));
    }
}
