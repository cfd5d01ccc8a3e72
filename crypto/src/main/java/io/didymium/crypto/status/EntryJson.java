package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The wire form of a status entry. */
final class EntryJson {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,999}");
    private static final Pattern VALUE = Pattern.compile("0x[0-9a-fA-F]{1,8}");
    private static final int HEXADECIMAL = 16;

    private EntryJson() {}

    static StatusEntry read(JsonObject entry) throws MalformedInputException {
        if (!entry.requireString("type").equals(StatusEntry.TYPE)) {
            throw entry.malformed("type", StatusEntry.TYPE + " expected");
        }
        String list = requireText(entry, "statusListCredential");
        if (entry.findString("id").equals(Optional.of(list))) {
            throw entry.malformed("id", "must not be the list's own");
        }
        int size = size(entry);
        return StatusEntry.builder(requireText(entry, "statusPurpose"), index(entry), list)
                .statusSize(size)
                .messages(messages(entry, size))
                .build();
    }

    private static String requireText(JsonObject entry, String name) throws MalformedInputException {
        String text = entry.requireString(name);
        if (text.isEmpty()) {
            throw entry.malformed(name, "must not be empty");
        }
        return text;
    }

    private static BigInteger index(JsonObject entry) throws MalformedInputException {
        JsonValue value = entry.require("statusListIndex");
        String digits = "";
        if (value instanceof JsonString string) {
            digits = string.value();
        } else if (value instanceof JsonNumber number) {
            digits = number.text();
        }
        if (!INDEX.matcher(digits).matches()) {
            throw entry.malformed("statusListIndex", "integer of 0 or more in base 10 expected");
        }
        return new BigInteger(digits);
    }

    private static int size(JsonObject entry) throws MalformedInputException {
        long size = entry.findInteger("statusSize").orElse(1L);
        if (size < 1 || size > StatusList.MAXIMUM_STATUS_SIZE) {
            throw entry.malformed("statusSize", "1 to " + StatusList.MAXIMUM_STATUS_SIZE + " expected, found " + size);
        }
        return (int) size;
    }

    private static List<String> messages(JsonObject entry, int size) throws MalformedInputException {
        Optional<JsonArray> found = entry.findArray("statusMessage");
        int values = 1 << size;
        if (found.isEmpty() && size == 1) {
            return List.of();
        }
        if (found.isEmpty() || found.get().size() != values) {
            throw entry.malformed("statusMessage", "exactly " + values + " messages expected");
        }
        String[] messages = new String[values];
        for (JsonObject message : found.get().objects()) {
            String value = message.requireString("status");
            int status =
                    VALUE.matcher(value).matches() ? Integer.parseUnsignedInt(value.substring(2), HEXADECIMAL) : -1;
            if (status < 0 || status >= values || messages[status] != null) {
                throw message.malformed("status", "each value once, as 0x and hexadecimal digits");
            }
            messages[status] = message.requireString("message");
        }
        return Arrays.asList(messages);
    }

    static Bytes write(StatusEntry entry) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("type", StatusEntry.TYPE)
                .put("statusPurpose", entry.purpose())
                .put("statusListIndex", entry.index().toString())
                .put("statusListCredential", entry.listCredential());
        if (entry.statusSize() > 1) {
            json.put("statusSize", entry.statusSize());
        }
        if (!entry.messages().isEmpty()) {
            List<JsonObject> messages = new ArrayList<>();
            for (int value = 0; value < entry.messages().size(); value++) {
                messages.add(JsonObject.builder()
                        .put("status", "0x" + Integer.toHexString(value))
                        .put("message", entry.messages().get(value))
                        .build());
            }
            json.put("statusMessage", JsonArray.of(messages));
        }
        return json.toBytes();
    }
}
