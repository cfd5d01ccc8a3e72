package io.didymium.examples.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.shell.CommandFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the members of several drafts into one: lists one after the other, and what is about the same books or step together. */
final class DraftMerge {
    /** Lists whose entries belong together if this member is the same. */
    private static final Map<String, String> KEYS = Map.of("batches", "id", "books", "id", "inventories", "step");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final List<Piece> pieces = new ArrayList<>();

    DraftMerge() {}

    ObjectNode merged() {
        return merged;
    }

    /** Adds a draft; {@code places} gives the place of a pointer into it. */
    void add(String file, ObjectNode draft, Function<String, Optional<ImportFault.Place>> places) throws CommandFault {
        for (Map.Entry<String, JsonNode> member : draft.properties()) {
            String name = member.getKey();
            JsonNode there = merged.get(name);
            if (there == null) {
                merged.set(name, member.getValue().deepCopy());
                pieces.add(new Piece("/" + name, "/" + name, places));
            } else if (there instanceof ArrayNode list && member.getValue() instanceof ArrayNode more) {
                append(file, list, more, "/" + name, KEYS.get(name), places);
            } else if (there instanceof ObjectNode map && member.getValue() instanceof ObjectNode more) {
                putAll(file, name, map, more, places);
            } else if (!there.equals(member.getValue())) {
                throw CommandFault.unreadable(file + " has another " + name + " (" + member.getValue()
                        + ") than the files before it (" + there + "); keep one of them");
            }
        }
    }

    private void append(
            String file,
            ArrayNode list,
            ArrayNode more,
            String at,
            @Nullable String key,
            Function<String, Optional<ImportFault.Place>> places)
            throws CommandFault {
        Map<String, Integer> known = new TreeMap<>();
        for (int i = 0; key != null && i < list.size(); i++) {
            known.putIfAbsent(list.get(i).path(key).asText(), i);
        }
        for (int i = 0; i < more.size(); i++) {
            Integer same = key == null ? null : known.get(more.get(i).path(key).asText());
            if (same == null) {
                pieces.add(new Piece(at + "/" + list.size(), at + "/" + i, places));
                list.add(more.get(i).deepCopy());
            } else {
                join(file, (ObjectNode) list.get(same), more.get(i), at + "/" + same, at + "/" + i, places);
            }
        }
    }

    private void join(
            String file,
            ObjectNode into,
            JsonNode more,
            String at,
            String from,
            Function<String, Optional<ImportFault.Place>> places)
            throws CommandFault {
        for (Map.Entry<String, JsonNode> member : more.properties()) {
            String name = "/" + member.getKey();
            JsonNode there = into.get(member.getKey());
            if (there instanceof ArrayNode list && member.getValue() instanceof ArrayNode added) {
                for (int i = 0; i < added.size(); i++) {
                    pieces.add(new Piece(at + name + "/" + list.size(), from + name + "/" + i, places));
                    list.add(added.get(i).deepCopy());
                }
            } else if (there == null) {
                into.set(member.getKey(), member.getValue().deepCopy());
                pieces.add(new Piece(at + name, from + name, places));
            } else if (!there.equals(member.getValue())) {
                throw CommandFault.unreadable(
                        file + " has another " + at + name + " than the files before it; keep one of them");
            }
        }
    }

    private void putAll(
            String file,
            String name,
            ObjectNode map,
            ObjectNode more,
            Function<String, Optional<ImportFault.Place>> places)
            throws CommandFault {
        for (Map.Entry<String, JsonNode> member : more.properties()) {
            JsonNode there = map.get(member.getKey());
            if (there != null && !there.equals(member.getValue())) {
                throw CommandFault.unreadable(file + " has another " + name + "/" + member.getKey()
                        + " than the files before it; keep one of them");
            }
            map.set(member.getKey(), member.getValue().deepCopy());
            pieces.add(new Piece("/" + name + "/" + member.getKey(), "/" + name + "/" + member.getKey(), places));
        }
    }

    /** Where what a pointer into the merged draft points at comes from. */
    Optional<ImportFault.Place> place(String pointer) {
        Optional<Piece> nearest = Optional.empty();
        for (Piece piece : pieces) {
            if (piece.holds(pointer)
                    && nearest.map(one -> one.at().length()).orElse(-1)
                            < piece.at().length()) {
                nearest = Optional.of(piece);
            }
        }
        return nearest.flatMap(piece ->
                piece.places().apply(piece.from() + pointer.substring(piece.at().length())));
    }

    /** A part of the merged draft: where it is now, and where it was in its own. */
    private record Piece(String at, String from, Function<String, Optional<ImportFault.Place>> places) {
        boolean holds(String pointer) {
            return pointer.equals(at) || pointer.startsWith(at + "/");
        }
    }
}
