package io.didymium.passport.untp.unread;

import static java.util.stream.Collectors.joining;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.rendering.RenderFormat;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members of one credential that others read and nothing here does: whatever UNTP 0.7.0 defines beside what is checked, members that
 * it does not define, and free text that states recycled content.
 *
 * @param pointers JSON pointers to the first of them in the order of the credential, at most {@link #LISTED}, each of at most 200 characters
 * @param count how many there are; a member with all inside it is one
 */
public record UnreadMembers(List<String> pointers, int count) {
    /** How many of a credential are listed. */
    public static final int LISTED = 16;

    /** None. */
    public static final UnreadMembers NONE = new UnreadMembers(List.of(), 0);

    private static final int LONGEST = 200;
    /** The vocabularies whose terms of recycled content are calculated again. */
    private static final List<String> DEFINED = List.of("https://vocabulary.uncefact.org/", Terms.REE);

    private static final Set<String> TYPES = Set.of(
            "BitstringStatusListEntry",
            "Claim",
            "ConformityAssessment",
            "ConformityAttestation",
            "ConformityScheme",
            "ConformityTopic",
            "CredentialIssuer",
            "Criterion",
            "DigitalConformityCredential",
            "DigitalFacilityRecord",
            "DigitalIdentityAnchor",
            "DigitalProductPassport",
            "DigitalTraceabilityEvent",
            "Facility",
            "IdentifierScheme",
            "LifecycleEvent",
            "MakeEvent",
            "ModifyEvent",
            "MoveEvent",
            "Party",
            "PerformanceMetric",
            "Product",
            "RegisteredIdentity",
            "VerifiableCredential");
    private static final Set<String> FREE = Set.of("name", "description", "linkName", "schemeName");
    /** Content that is said to be recycled, in English, French, German, Spanish and Italian; not the trade of a recycler. */
    private static final Pattern RECYCLED = Pattern.compile(
            "(?=[rp])(?:recycled|recycl\u00e9|recyclat|rezyklat|rezykliert|reciclad|riciclat|post-?consumer)",
            Pattern.CASE_INSENSITIVE);

    /** Copies the list. */
    public UnreadMembers {
        pointers = List.copyOf(pointers);
    }

    /**
     * What is not read of a credential.
     *
     * @param subject what was read of it
     */
    public static UnreadMembers of(JsonObject credential, Subject subject) {
        try {
            Walk walk = new Walk(Terms.isExtended(credential));
            walk.members(credential, MemberTable.of(subject));
            return new UnreadMembers(walk.found, walk.count);
        } catch (MalformedInputException e) {
            // A credential of which not even this can be read is a violation, and states nothing.
            return NONE;
        }
    }

    /** The way through one credential. */
    private static final class Walk {
        private final boolean extended;
        private final List<String> found = new ArrayList<>();
        /** The steps from the top to the present place: few are ever written. */
        private final List<Object> path = new ArrayList<>();

        private int count;

        Walk(boolean extended) {
            this.extended = extended;
        }

        /** Whether it is how the library lets passports be shown: its templates show nothing but what the credential states. */
        private boolean isKnownRendering(String name, JsonValue value) {
            return path.size() == 1 && name.equals(RenderFormat.MEMBER) && RenderFormat.isKnown(value);
        }

        void members(JsonObject object, MemberTable table) {
            for (Map.Entry<String, JsonValue> each : object.members().entrySet()) {
                path.add(each.getKey());
                member(object, each.getKey(), each.getValue(), table);
                path.remove(path.size() - 1);
            }
        }

        private void member(JsonObject object, String name, JsonValue value, MemberTable table) {
            if (isKnownRendering(name, value)) {
                return;
            }
            var member = table.find(name, extended);
            if (member.isEmpty()
                    || member.get().isOther(value)
                    || isOtherLink(name, value)
                    || isOtherScore(name, object)
                    || isOtherScope(name, value, object)) {
                add();
            } else if (FREE.contains(name) && !isOfRecycledClaim(object) && !isOfRecycledContent(object)) {
                text(value);
            } else if (name.equals("type")) {
                types(value);
            } else if (name.equals("footprint") && value instanceof JsonObject basis) {
                footprint(basis);
            } else if (!member.get().isWhole()) {
                inside(value, table, name);
            }
        }

        private void elements(JsonArray array, Consumer<JsonValue> element) {
            for (int i = 0; i < array.size(); i++) {
                path.add(i);
                element.accept(array.get(i));
                path.remove(path.size() - 1);
            }
        }

        /** Of scores only that of the conformance is read, which must agree with it. */
        private static boolean isOtherScore(String name, JsonObject performance) {
            return name.equals("score")
                    && !(performance.find("metric").orElse(null) instanceof JsonObject metric
                            && metric.find("id").equals(Optional.of(new JsonString(Terms.REE + "conformance"))));
        }

        /** Only of an accreditation the scope is read; otherwise it is that of the scheme. */
        private static boolean isOtherScope(String name, JsonValue value, JsonObject identity) {
            return name.equals("registrationScope")
                    && !identity.find("registerType").equals(Optional.of(new JsonString(Terms.ACCREDITATION)))
                    && !(identity.find("idScheme").orElse(null) instanceof JsonObject scheme
                            && scheme.find("id")
                                    .filter(id -> value.equals(JsonArray.of(List.of(id))))
                                    .isPresent());
        }

        private static boolean isOtherLink(String name, JsonValue value) {
            return name.equals("linkType") && !value.equals(new JsonString(LinkFormat.PREDECESSOR));
        }

        private void inside(JsonValue value, MemberTable table, String name) {
            if (value instanceof JsonObject object) {
                if (isOtherParty(name, object) || isFlow(name, object)) {
                    add();
                } else {
                    String form =
                            name.equals("performanceClaim") && isOfRecycledClaim(object) ? name + "+recycled" : name;
                    members(object, table.find(form, object, extended).orElseThrow());
                }
            } else if (value instanceof JsonArray array) {
                elements(array, element -> inside(element, table, name));
            }
        }

        /** What is no batch among the products of an event, nothing checks unless our extension states it once more. */
        private boolean isFlow(String name, JsonObject entry) {
            return !extended
                    && (name.equals("inputProduct") || name.equals("outputProduct"))
                    && entry.find("product").orElse(null) instanceof JsonObject product
                    && product.find("idGranularity").equals(Optional.of(new JsonString("model")));
        }

        /** Of the parties of a site only its operator is read. */
        private static boolean isOtherParty(String name, JsonObject object) {
            return name.equals("relatedParty") && !object.find("role").equals(Optional.of(new JsonString("operator")));
        }

        /** Whatever else something is called by its types, nothing checks. */
        private void types(JsonValue value) {
            if (value instanceof JsonString && !isKnownType(value)) {
                add();
            } else if (value instanceof JsonArray array) {
                elements(array, type -> {
                    if (!isKnownType(type)) {
                        add();
                    }
                });
            }
        }

        private static boolean isKnownType(JsonValue value) {
            return value instanceof JsonString type && TYPES.contains(type.value());
        }

        /** Of the texts of a footprint those that change what people take the number for: its boundary, and a unit that names no mass. */
        private void footprint(JsonObject basis) {
            if (!basis.find("systemBoundary").equals(Optional.of(new JsonString("cradle to gate")))) {
                add("systemBoundary");
            }
            if (basis.find("declaredUnit").orElse(null) instanceof JsonObject unit
                    && !(unit.find("unitName").orElse(null) instanceof JsonString name
                            && DeclaredMass.namesMass(name.value()))) {
                add("declaredUnit", "unitName");
            }
        }

        private void text(JsonValue value) {
            if (value instanceof JsonString text
                    && RECYCLED.matcher(text.value()).find()) {
                add();
            }
        }

        /** Adds what is at the present place, or below it. */
        private void add(String... below) {
            count++;
            if (found.size() < LISTED) {
                String pointer = Stream.concat(path.stream(), Stream.of(below))
                        .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
                        .collect(joining());
                found.add(pointer.length() > LONGEST ? pointer.substring(0, LONGEST) + "\u2026" : pointer);
            }
        }

        /** A term that is of recycled content by its definition, which triggers the checks, may be named so. */
        private static boolean isOfRecycledContent(JsonObject term) {
            return term.find("id").orElse(null) instanceof JsonString id
                    && (RecycledStatement.isCriterion(id.value())
                            || (DEFINED.stream().anyMatch(id.value()::startsWith)
                                    && RECYCLED.matcher(id.value()).find()));
        }

        /** A claim of recycled content has its name from its criterion, and its values are calculated again. */
        private static boolean isOfRecycledClaim(JsonObject object) {
            return object.find("referenceCriteria").orElse(null) instanceof JsonArray criteria
                    && criteria.size() == 1
                    && criteria.get(0) instanceof JsonObject criterion
                    && criterion.find("id").orElse(null) instanceof JsonString id
                    && RecycledStatement.isCriterion(id.value());
        }
    }
}
