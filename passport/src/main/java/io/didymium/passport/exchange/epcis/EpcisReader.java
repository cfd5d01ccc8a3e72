package io.didymium.passport.exchange.epcis;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.exchange.epcis.prehash.Vocabulary;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of EPCIS 2.0 in JSON-LD into drafts. What {@link EpcisWriter} wrote comes back as it was, up to what that lists as lost;
 * what the model needs of others' events and EPCIS does not state, who imports them says.
 *
 * <p>An event whose id is a hash of CBV 2.0 must have that hash: otherwise it was altered or shortened.
 */
public final class EpcisReader {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());
    private static final int MAX_EVENTS = 10_000;
    /** The scheme of names that are hashes (RFC 6920): whatever the hash function, such a name must be the hash of its event. */
    private static final String HASH = "ni:";

    private static final Set<String> OWN = Set.of(
            "@context",
            "type",
            "eventID",
            "eventTime",
            "eventTimeZoneOffset",
            "recordTime",
            "action",
            "bizStep",
            "readPoint",
            "bizLocation",
            "bizTransactionList",
            "certificationInfo",
            "sensorElementList",
            "epcList",
            "quantityList",
            "inputEPCList",
            "inputQuantityList",
            "outputEPCList",
            "outputQuantityList",
            "parentID",
            "childEPCs",
            "childQuantityList",
            "sourceList",
            "destinationList",
            "ilmd");

    private final Map<String, ProcessKind> kinds;
    private final Map<String, MaterialForm> forms;
    private final Optional<MassFraction> uncertainty;

    private EpcisReader(Builder parts) {
        kinds = Map.copyOf(parts.kinds);
        forms = new TreeMap<>(parts.forms);
        uncertainty = Optional.ofNullable(parts.uncertainty);
    }

    /** A reader that takes others' events only as far as they state everything, which is their transfers at most. */
    public static EpcisReader standard() {
        return builder().build();
    }

    /** Starts a builder of a reader that knows what others' events do not state. */
    public static Builder builder() {
        return new Builder();
    }

    Optional<ProcessKind> kind(String step) {
        return Optional.ofNullable(kinds.get(step));
    }

    /** The form of the longest beginning of an id that is known. */
    Optional<MaterialForm> form(String product) {
        return forms.entrySet().stream()
                .filter(entry -> product.startsWith(entry.getKey()))
                .reduce((shorter, longer) -> longer)
                .map(Map.Entry::getValue);
    }

    Optional<MassFraction> uncertainty() {
        return uncertainty;
    }

    /**
     * Reads a document, or the result of a query.
     *
     * @param json JSON-LD of at most 4 MiB with at most 10,000 events
     * @throws MalformedInputException if it is no document of EPCIS 2; what is wrong with single events is a fault of the draft
     */
    public EpcisDraft read(Bytes json) throws MalformedInputException {
        JsonObject document = READER.readObject(json);
        String type = document.requireString("type");
        if (!type.equals("EPCISDocument") && !type.equals("EPCISQueryDocument")) {
            throw document.malformed("type", "expected EPCISDocument or EPCISQueryDocument, found '" + type + "'");
        }
        Optional<String> version = document.findString("schemaVersion");
        if (version.filter(stated -> stated.equals("2") || stated.startsWith("2."))
                        .isEmpty()
                && type.equals("EPCISDocument")) {
            throw document.malformed("schemaVersion", "expected 2.0, found '" + version.orElse("nothing") + "'");
        }
        List<JsonObject> events = EventHash.events(document);
        if (events.size() > MAX_EVENTS) {
            throw document.malformed("epcisBody", "has more than " + MAX_EVENTS + " events");
        }
        var created = document.has("creationDate")
                ? Optional.of(Fields.instant(document, "creationDate"))
                : Optional.<Instant>empty();
        return new Reading(events, EventHash.all(document), document).draft(created);
    }

    /** One document. */
    private final class Reading {
        private final List<JsonObject> events;
        private final List<String> hashes;
        private final JsonObject document;
        private final DraftParts parts = new DraftParts();
        private final Map<String, String> subjects = new HashMap<>();
        private final TreeMap<String, EventSource> sources = new TreeMap<>();
        private final List<EventCorrection> corrections = new ArrayList<>();
        private final List<EpcisFault> faults = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        Reading(List<JsonObject> events, List<String> hashes, JsonObject document) {
            this.events = events;
            this.hashes = hashes;
            this.document = document;
        }

        EpcisDraft draft(Optional<Instant> created) {
            for (int i = 0; i < events.size(); i++) {
                int place = i;
                judged(i, () -> subjects.put(id(place), subject(place)));
            }
            // Packages and parts name what other events make.
            for (boolean groups : List.of(false, true)) {
                for (int i = 0; i < events.size(); i++) {
                    int place = i;
                    if (isGroup(i) == groups) {
                        judged(i, () -> read(place));
                    }
                }
            }
            return new EpcisDraft(created, parts, sources, corrections, faults, leftOut);
        }

        private void judged(int place, Judged judged) {
            try {
                judged.run();
            } catch (MalformedInputException e) {
                // What is in our own terms has its place within the event.
                String event = events.get(place).location();
                EpcisFault fault = new EpcisFault(
                        e.location().startsWith(event) ? e.location() : event + e.location(), e.reason());
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            }
        }

        private boolean isOwn(int place) {
            JsonObject event = events.get(place);
            return OwnTerms.areIn(event)
                    && Terms.REE.equals(EventHash.namespaces(document, event).get("ree"));
        }

        private boolean isGroup(int place) {
            JsonObject event = events.get(place);
            return isOwn(place) && (GroupEvents.isPackage(event) || GroupEvents.isParts(event));
        }

        private String id(int place) throws MalformedInputException {
            String id = events.get(place).findString("eventID").orElse(hashes.get(place));
            if (id.startsWith(HASH) && !id.equals(hashes.get(place))) {
                throw events.get(place)
                        .malformed("eventID", "is the hash of another event: this one was altered or shortened");
            }
            return id;
        }

        private String subject(int place) throws MalformedInputException {
            return isOwn(place) ? events.get(place).requireString(OwnTerms.PREFIX + OwnTerms.EVENT_ID) : id(place);
        }

        private void read(int place) throws MalformedInputException {
            JsonObject event = events.get(place);
            String id = id(place);
            Optional<ErrorDeclaration> wrong = ErrorDeclaration.find(event);
            if (wrong.isPresent()) {
                declared(subject(place), wrong.get());
                return;
            }
            if (!isOwn(place)) {
                new ForeignEvents(EpcisReader.this, leftOut).read(event, id, parts);
                return;
            }
            if (GroupEvents.isPackage(event)) {
                parts.add(GroupEvents.readBatch(event), GroupEvents.readPackage(event), event);
            } else if (GroupEvents.isParts(event)) {
                GroupEvents.requireRepeats(event, parts.steps());
            } else if (StepEvents.isOne(event)) {
                parts.add(StepEvents.read(event), event);
                sources.put(subject(place), EventForm.readSource(event));
            } else {
                parts.add(TransferEvents.read(event), event);
                sources.put(subject(place), EventForm.readSource(event));
            }
            for (String name : event.names()) {
                if (!OWN.contains(name) && !name.startsWith(OwnTerms.PREFIX)) {
                    leftOut.add(subject(place) + ": " + name);
                }
            }
        }

        private void declared(String subject, ErrorDeclaration wrong) {
            List<String> replacing = new ArrayList<>();
            for (String corrective : wrong.corrective()) {
                String known = subjects.get(corrective);
                if (known == null) {
                    leftOut.add(subject + ": its correction " + corrective + ", which is not in the document");
                } else {
                    replacing.add(known);
                }
            }
            corrections.add(new EventCorrection(subject, wrong.why(), replacing));
            if (replacing.isEmpty()) {
                leftOut.add(subject + ": the whole event, declared wrong (" + wrong.why() + ")");
            }
        }
    }

    /** Something that may find an event malformed. */
    @FunctionalInterface
    private interface Judged {
        void run() throws MalformedInputException;
    }

    /** Gathers what others' events do not state. */
    public static final class Builder {
        private final Map<String, ProcessKind> kinds = new HashMap<>();
        private final Map<String, MaterialForm> forms = new HashMap<>();
        private @Nullable MassFraction uncertainty;

        private Builder() {}

        /** Says which kind of process a business step of CBV is, such as {@code commissioning}; the empty text is that of none. */
        public Builder kind(String businessStep, ProcessKind kind) {
            kinds.put(Vocabulary.BUSINESS_STEP.wordOf(businessStep), requireNonNull(kind, "kind"));
            return this;
        }

        /** Says which form products are whose ids begin so; the longest beginning counts. */
        public Builder form(String beginning, MaterialForm form) {
            forms.put(Text.require(beginning, "beginning of ids"), requireNonNull(form, "form"));
            return this;
        }

        /** Says the standard uncertainty of the scales as a part of each mass. */
        public Builder uncertainty(MassFraction relative) {
            uncertainty = requireNonNull(relative, "relative");
            return this;
        }

        /** The reader. */
        public EpcisReader build() {
            return new EpcisReader(this);
        }
    }
}
