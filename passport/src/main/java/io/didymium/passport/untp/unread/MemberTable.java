package io.didymium.passport.untp.unread;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.PlainProduct;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.credential.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of credentials that are read, as a tree for each kind. In its text form a member is followed by those inside it; {@code *}
 * is all of them, and {@code !} marks what is read with our extension alone; {@code =} is followed by the only values that are read, between
 * them {@code |}. Elements of an array count as what holds the array.
 */
final class MemberTable {
    private static final String ENTITY = "(type id name)";
    private static final String CLASS = "(code name schemeId schemeName)";
    private static final String LINK = "(linkURL linkName digestMultibase mediaType !linkType)";
    private static final String ANY_LINK = "(linkURL linkName digestMultibase mediaType linkType)";
    private static final String ENDORSEMENT = "(name trustmark(name description imageData mediaType)"
            + " issuingAuthority(type id name registeredId) endorsementEvidence" + ANY_LINK + " !accreditationNumber)";
    private static final String PRODUCT = "(type id name idGranularity)";
    private static final String REFERENCE = "(type id name idGranularity=batch|item)";
    private static final String PORTION = "(product" + PRODUCT + " quantity(value unit) disposition)";
    private static final String PERFORMANCE = "(metric" + ENTITY + " measure(value unit))";
    private static final String RESULT = "(metric" + ENTITY + " measure(value unit upperTolerance lowerTolerance))";
    private static final String CLAIM =
            "type id name referenceCriteria" + ENTITY + " claimDate conformityTopic" + ENTITY;
    private static final String FOOTPRINT_CLAIM =
            CLAIM.replace("Criteria(type id", "Criteria(type id=https://w3id.org/didymium/ree#footprint-follows");
    private static final String ATTESTATION = "type id name assessorLevel assessmentLevel attestationType issuedToParty"
            + ENTITY + " referenceScheme" + ENTITY;
    private static final String ASSESSMENT = "type id name assessmentCriteria" + ENTITY
            + " assessmentDate conformityTopic"
            + ENTITY + " conformance assessedFacility(facility" + ENTITY + ") assessedPerformance(metric" + ENTITY
            + " measure(value unit) score(code rank definition))";
    private static final String OUTER = "@context type id name validFrom validUntil issuer(type id name !issuerCountry)"
            + " credentialStatus(type id statusPurpose statusListIndex statusListCredential statusSize statusMessage*)"
            + " !lifecycleStatus* !credentialVersion !correctionReason !acknowledgedFinding*";
    private static final String RESOURCE = " relatedResource(type id mediaType digestMultibase)";

    private static final String EVENT = "type id name eventDate relatedDocument" + LINK;
    private static final String MAKE_EVENT = EVENT + " !activityType" + CLASS + " madeAtFacility" + ENTITY
            + " inputProduct" + PORTION + " outputProduct" + PORTION
            + " !startedAt !inputUncertainty* !auxiliaryFlow* !outputBatch* !inputPieces* !goodsOwner* !accessRule* !sourceDeclaration*"
            + " !drawing* !withdrawal* !stepActivity* !stepAllocation* !stepCutOff*";
    private static final String MOVE_EVENT = EVENT
            + " !activityType(code=receiving name schemeId=https://ref.gs1.org/cbv/BizStep schemeName) fromFacility"
            + ENTITY + " toFacility" + ENTITY + " movedProduct" + PORTION
            + " !movedUncertainty* !movedPieces* !receivedMass* !goodsTitle* !drawnPermit !withdrawal*";
    /** The books of an operator, which nobody but itself attests. */
    private static final String BOOKS = "type id name assessorLevel=self assessmentLevel=no-endorsement"
            + " attestationType=declaration issuedToParty" + ENTITY + " referenceScheme" + ENTITY
            + " auditableEvidence(linkURL linkName digestMultibase mediaType=text/csv) conformityAssessment("
            + ASSESSMENT
            + " conformance=true conformityTopic(type id=https://vocabulary.uncefact.org/conformity-topics/supply-chain-traceability"
            + " name) assessedProduct(product" + REFERENCE + " idVerifiedByCAB=false) evidence" + LINK
            + ") custodyBooks* custodyDeclaration* custodyPeriod*";

    private static final ImmutableMap<CredentialKind, MemberTable> KINDS = ImmutableMap.of(
            CredentialKind.PRODUCT_PASSPORT,
            credential(
                    "type id name idGranularity !idScheme(type id=https://w3id.org/didymium/ree#BatchId name) !productCategory"
                            + CLASS
                            + " relatedDocument" + LINK + " producedAtFacility" + ENTITY
                            + " productionDate countryOfProduction(countryCode) dimensions(weight(value unit))"
                            + " !accessRule* !producedAt !massUncertainty !elementAssay* !radioactivity* !batchNumber !itemNumber !countedPieces* !packages* !sourceDeclaration* !originClaim*"
                            + " !performanceClaim(" + CLAIM + " claimedPerformance" + PERFORMANCE + " certificate)"
                            + " !performanceClaim+recycled(" + CLAIM + " claimedPerformance" + RESULT + " certificate)"
                            + " !performanceClaim+footprint(" + FOOTPRINT_CLAIM + " claimedPerformance" + RESULT
                            + " footprint* evidence"
                            + LINK + ")"
                            + " materialProvenance(name originCountry(countryCode) massFraction recycledMassFraction"
                            + " !materialType" + CLASS + " !mass(value unit) !sourceClass !elementShare)"
                            + " !characteristics(magnetInformation*)"),
            CredentialKind.TRACEABILITY_EVENT,
            credential(MAKE_EVENT, " credentialSubject@MoveEvent(" + MOVE_EVENT + ")"),
            CredentialKind.FACILITY_RECORD,
            credential(
                    "type id name countryOfOperation(countryCode) processCategory" + CLASS + " relatedParty(role party"
                            + ENTITY + ") locationInformation(geoLocation(latitude longitude))"
                            + " address(streetAddress postalCode addressLocality addressRegion addressCountry(countryCode))"
                            + " !operatedFrom !operatedUntil"),
            CredentialKind.CONFORMITY_CREDENTIAL,
            parse(OUTER + RESOURCE + " credentialSubject(" + ATTESTATION + " conformityAssessment(" + ASSESSMENT
                    + " assessedProduct(product" + REFERENCE + ") assessedOrganisation" + ENTITY + " evidence"
                    + ANY_LINK
                    + ") referenceProfile" + ENTITY + " profileScore(code rank definition) authorisation" + ENDORSEMENT
                    + " !certificateScope* !certificateEvent* !surveillanceMonths !determination* !permitTerms*) !credentialSubject+custodyBooks("
                    + BOOKS + ")"
                    + record("dueDiligence")
                    + record("engagementMeeting")
                    + record("grievanceRegister")
                    + record("siteLicence")
                    + record("communitySurvey")
                    + record("tollAgreement")
                    + record("tollStatement")
                    + record("reconciliation")
                    + record("materialStatement")
                    + record("safetyRecord")
                    + record("recyclingRates")
                    + record("auditCommitment")
                    + record("auditStatement")),
            CredentialKind.IDENTITY_ANCHOR,
            credential(
                    "type id registeredName registeredId registeredDate idScheme" + ENTITY + " !registrar" + ENTITY
                            + " registerType=business|accreditation registrationScope !partyName !partyCountry !partyGroup",
                    RESOURCE));

    /** A product of which no more than UNTP defines is read. */
    private static final MemberTable PLAIN_PRODUCT =
            credential("type id name idGranularity relatedDocument" + LINK + " producedAtFacility(type id)"
                    + " productionDate countryOfProduction(countryCode) dimensions(weight(value unit))"
                    + " materialProvenance(name originCountry(countryCode) massFraction recycledMassFraction)");

    private static final String PLAIN_PORTION = "(product(type id name) quantity(value unit))";
    /** Events of which the products are read, whatever the kind of the event. */
    private static final MemberTable PLAIN_EVENTS = credential(EVENT + " inputProduct" + PLAIN_PORTION
            + " outputProduct" + PLAIN_PORTION + " movedProduct" + PLAIN_PORTION + " modifiedProduct" + PLAIN_PORTION);

    private static final MemberTable IDENTITY_ALONE = credential("type id", RESOURCE);

    private final Map<String, MemberTable> members = new HashMap<>();
    /** The names of members of which there are several forms. */
    private final Set<String> varied = new HashSet<>();

    private Set<String> only = Set.of();
    private boolean all;
    private boolean ofExtension;

    private MemberTable() {}

    /** A record of responsibility, which nobody but its keeper attests. */
    private static String record(String member) {
        return " !credentialSubject+" + member + "(type id name assessorLevel=self assessmentLevel=no-endorsement"
                + " attestationType=declaration issuedToParty" + ENTITY + " referenceScheme" + ENTITY + " " + member
                + "*)";
    }

    private static MemberTable credential(String subject) {
        return credential(subject, "");
    }

    private static MemberTable credential(String subject, String more) {
        return parse(OUTER + " credentialSubject(" + subject + ")" + more);
    }
    /** The members of a kind, of which less is read if it is plain UNTP. */
    static MemberTable of(Subject subject) {
        if (subject instanceof PlainProduct) {
            return PLAIN_PRODUCT;
        }
        if (subject instanceof PlainEvents) {
            return PLAIN_EVENTS;
        }
        if (subject instanceof PlainRecord) {
            return IDENTITY_ALONE;
        }
        return Optional.ofNullable(KINDS.get(subject.kind())).orElseThrow();
    }

    private static MemberTable parse(String text) {
        MemberTable root = new MemberTable();
        int end = root.read(text, 0);
        if (end != text.length()) {
            throw new IllegalArgumentException("unbalanced at " + end + ": " + text);
        }
        return root;
    }

    /** Reads the members from a place on, up to the end or the closing parenthesis; gives the place after it. */
    private int read(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            MemberTable member = new MemberTable();
            if (text.charAt(at) == '!') {
                member.ofExtension = true;
                at++;
            }
            int start = at;
            while (at < text.length() && " ()*".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at);
            int constant = name.indexOf('=');
            if (constant > 0) {
                member.only = Set.of(name.substring(constant + 1).split("\\|", -1));
                name = name.substring(0, constant);
            }
            members.put(name, member);
            int form = CharMatcher.anyOf("@+").indexIn(name);
            if (form > 0) {
                varied.add(name.substring(0, form));
            }
            if (at < text.length() && text.charAt(at) == '*') {
                member.all = true;
                at++;
            } else if (at < text.length() && text.charAt(at) == '(') {
                at = member.read(text, at + 1) + 1;
            }
        }
        return at;
    }

    /** What is read inside a member, if the member is read. */
    Optional<MemberTable> find(String name, boolean extended) {
        return Optional.ofNullable(members.get(name)).filter(member -> extended || !member.ofExtension);
    }

    /**
     * What is read inside a member of a name: in the text form {@code name@type} is what is read of a type, {@code name+other} what is
     * read if it has another member.
     */
    Optional<MemberTable> find(String name, JsonObject value, boolean extended) {
        if (!varied.contains(name)) {
            return find(name, extended);
        }
        Stream<String> types = value.find("type").orElse(null) instanceof JsonArray several
                ? several.values().stream()
                        .flatMap(one -> one instanceof JsonString type ? Stream.of("@" + type.value()) : Stream.empty())
                : Stream.empty();
        return Stream.concat(types, value.names().stream().map(inside -> "+" + inside))
                .flatMap(form -> find(name + form, extended).stream())
                .findFirst()
                .or(() -> find(name, extended));
    }

    /** Whether only some values of the member are read, and another is there. */
    boolean isOther(JsonValue value) {
        String found = value instanceof JsonString text ? text.value() : Boolean.toString(value == JsonBoolean.TRUE);
        return !only.isEmpty() && !only.contains(found);
    }

    /** Whether everything inside is read. */
    boolean isWhole() {
        return all;
    }
}
