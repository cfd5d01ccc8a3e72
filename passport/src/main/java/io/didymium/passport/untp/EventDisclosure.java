package io.didymium.passport.untp;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.untp.footprint.ActivityFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the event of a step may hide: its inventory, the contents of outputs and flows, and outputs; as JSON pointers into the credential. */
public final class EventDisclosure {
    private static final String EVENT = "/credentialSubject/0";
    private static final String PRODUCTS = EVENT + "/outputProduct";
    private static final String FLOWS = EVENT + "/" + MakeEventFormat.FLOWS;
    private static final String BATCHES = EVENT + "/" + MakeEventFormat.OUTPUTS;
    private static final Pattern PLACE =
            Pattern.compile(EVENT + "|" + PRODUCTS + "|" + BATCHES + "(/\\d+)?|" + FLOWS + "/\\d+");
    private static final Pattern FLOW = Pattern.compile(FLOWS + "/(\\d{1,9})");

    private EventDisclosure() {}

    /** Whether a place is one where an event may hide members. */
    public static boolean isPlace(String place) {
        return PLACE.matcher(place).matches();
    }

    /** Whether an output may be hidden at one of some places. */
    public static boolean mayHideOutput(Set<String> places) {
        return places.contains(PRODUCTS) || places.contains(BATCHES);
    }

    /** Whether contents of an output may be hidden at one of some places. */
    public static boolean mayHideContents(Set<String> places) {
        return places.stream().anyMatch(place -> place.startsWith(BATCHES));
    }

    /** The indices of the flows of which something is hidden at one of some places. */
    public static Set<Integer> flows(Set<String> places) {
        Set<Integer> flows = new HashSet<>();
        for (String place : places) {
            Matcher flow = FLOW.matcher(place);
            if (flow.matches()) {
                flows.add(Integer.parseInt(flow.group(1)));
            }
        }
        return flows;
    }

    /** The pointers to the inventory of the step; none in what is no event. */
    public static Set<String> inventory(JsonObject credential) {
        Set<String> pointers = new HashSet<>();
        event(credential)
                .ifPresent(event -> ActivityFormat.MEMBERS.stream()
                        .filter(event::has)
                        .forEach(member -> pointers.add(EVENT + "/" + member)));
        return pointers;
    }

    /** The pointers to the contents of outputs, with the id of the batch that each is of; none in what is no event. */
    public static Map<String, String> contents(JsonObject credential) {
        Map<String, String> pointers = new TreeMap<>();
        String member = DisclosableClaim.ELEMENT_ASSAY.member();
        JsonArray outputs = event(credential)
                .flatMap(event -> event.find(MakeEventFormat.OUTPUTS))
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .orElseGet(() -> JsonArray.of(List.of()));
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i) instanceof JsonObject output
                    && output.has(member)
                    && output.find("ofProduct").orElse(null) instanceof JsonString batch) {
                pointers.put(BATCHES + "/" + i + "/" + member, batch.value());
            }
        }
        return pointers;
    }

    private static Optional<JsonObject> event(JsonObject credential) {
        return credential.find("credentialSubject").orElse(null) instanceof JsonArray events
                        && !events.isEmpty()
                        && events.get(0) instanceof JsonObject event
                ? Optional.of(event)
                : Optional.empty();
    }
}
