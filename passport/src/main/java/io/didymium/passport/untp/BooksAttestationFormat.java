package io.didymium.passport.untp;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.credential.BookPeriod;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The wire form of what a party states about its own books: a {@code ConformityAttestation} of type declaration, assessed by
 * itself.
 *
 * <p>UNTP's own terms carry the scheme, the custody model as criterion, the day, the masses delivered and claimed, the products
 * and the evidence; {@link CustodyFormat} has the rest.
 */
final class BooksAttestationFormat {
    private static final Concept TOPIC = new Concept(
            "https://vocabulary.uncefact.org/conformity-topics/supply-chain-traceability", "Supply chain traceability");
    private static final Concept DELIVERED = new Concept(Terms.REE + "deliveredMass", "Mass delivered");
    private static final Concept CLAIMED = new Concept(Terms.REE + "claimedMass", "Mass claimed");
    private static final Concept STATE = new Concept(Terms.REE + "periodState", "State of the period");
    private static final String MODEL = Terms.REE + "custodyModel-";
    private static final String CLOSED = "closed";
    private static final String OPEN = "open";
    private static final String JOURNAL_MEDIA_TYPE = "text/csv";

    private BooksAttestationFormat() {}

    /** Whether an attestation is of books. */
    static boolean recognises(JsonObject attestation) {
        return attestation.has(CustodyFormat.DECLARATION) || attestation.has(CustodyFormat.PERIOD);
    }

    static JsonObject write(Statement statement, DeclarationSubject declared, Labels labels) {
        BookEntry.Delivery delivery = declared.declaration().delivery();
        JsonObjectBuilder assessment = assessment(statement, delivery.model(), delivery.date())
                .put(
                        "assessedPerformance",
                        JsonArray.of(List.of(
                                measured(DELIVERED, delivery.delivered()), measured(CLAIMED, delivery.claimed()))));
        List<BatchId> batches = declared.accompaniment().batches();
        if (!batches.isEmpty()) {
            assessment.put(
                    "assessedProduct",
                    Fields.array(
                            batches,
                            batch -> JsonObject.builder()
                                    .put("product", ProductFormat.reference(batch, labels))
                                    .put("idVerifiedByCAB", false)
                                    .build()));
        }
        return attestation(statement, declared.terms(), labels)
                .put("conformityAssessment", ConceptFormat.only(assessment.build()))
                .put(CustodyFormat.DECLARATION, CustodyFormat.write(declared))
                .build();
    }

    static JsonObject write(Statement statement, PeriodSubject stated, Labels labels) {
        BookPeriod period = stated.period();
        JsonObject journal = JsonObject.builder()
                .put("linkURL", stated.id().value() + ":journal")
                .put("linkName", "Journal of " + period.days())
                .put("digestMultibase", period.document())
                .put("mediaType", JOURNAL_MEDIA_TYPE)
                .build();
        JsonObject assessment = assessment(
                        statement,
                        stated.terms().scheme().model(),
                        period.days().until())
                .put(
                        "assessedPerformance",
                        ConceptFormat.only(JsonObject.builder()
                                .put("metric", ConceptFormat.write("PerformanceMetric", STATE))
                                .put(
                                        "score",
                                        JsonObject.builder()
                                                .put("code", period.closed() ? CLOSED : OPEN)
                                                .build())
                                .build()))
                .build();
        return attestation(statement, stated.terms(), labels)
                .put("auditableEvidence", journal)
                .put("conformityAssessment", ConceptFormat.only(assessment))
                .put(CustodyFormat.PERIOD, CustodyFormat.write(period))
                .build();
    }

    private static JsonObjectBuilder attestation(Statement statement, CustodyTerms terms, Labels labels) {
        return ConceptFormat.entity(
                        "ConformityAttestation", statement.subject().id().value(), statement.name())
                .toBuilder()
                .put("assessorLevel", "self")
                .put("assessmentLevel", "no-endorsement")
                .put("attestationType", "declaration")
                .put(
                        "issuedToParty",
                        ConceptFormat.entity("Party", terms.holder().value(), labels.nameOf(terms.holder())))
                .put("referenceScheme", ConceptFormat.write("ConformityScheme", terms.schemeConcept()))
                .put(CustodyFormat.BOOKS, CustodyFormat.write(terms));
    }

    private static JsonObjectBuilder assessment(Statement statement, CustodyModel model, LocalDate date) {
        Concept criterion = new Concept(MODEL + model.name().toLowerCase(Locale.ROOT), model.label());
        return ConceptFormat.entity(
                        "ConformityAssessment", statement.subject().id().value() + ":claim", statement.name())
                .toBuilder()
                .put("assessmentCriteria", ConceptFormat.only(ConceptFormat.write("Criterion", criterion)))
                .put("assessmentDate", Fields.write(date))
                .put("evidence", Fields.array(statement.links(), LinkFormat::write))
                .put("conformityTopic", ConceptFormat.only(ConceptFormat.write("ConformityTopic", TOPIC)))
                .put("conformance", true);
    }

    private static JsonObject measured(Concept metric, Mass mass) {
        return JsonObject.builder()
                .put("metric", ConceptFormat.write("PerformanceMetric", metric))
                .put("measure", QuantityFormat.measure(mass))
                .build();
    }

    static SubjectFormat.Read read(JsonObject credential, JsonObject object) throws MalformedInputException {
        PartyId holder = PartyFormat.partyId(credential.requireObject("issuer"), "id");
        if (!PartyFormat.partyId(object.requireObject("issuedToParty"), "id").equals(holder)) {
            throw object.malformed("issuedToParty", "is another party than the issuer " + holder);
        }
        CustodyTerms terms = CustodyFormat.readTerms(object, holder);
        JsonObject assessment = Fields.only(object, "conformityAssessment");
        LocalDate date = Fields.date(assessment, "assessmentDate");
        CustodyModel model = readModel(Fields.only(assessment, "assessmentCriteria"));
        Subject subject = object.has(CustodyFormat.DECLARATION)
                ? readDeclaration(object, terms, assessment, date, model)
                : readPeriod(object, terms, assessment, date, model);
        if (!subject.id().value().equals(object.requireString("id"))) {
            throw object.malformed("id", "expected " + subject.id());
        }
        return new SubjectFormat.Read(subject, LinkFormat.readAll(assessment, "evidence"));
    }

    private static Subject readDeclaration(
            JsonObject object, CustodyTerms terms, JsonObject assessment, LocalDate date, CustodyModel model)
            throws MalformedInputException {
        return CustodyFormat.readDeclaration(
                object.requireObject(CustodyFormat.DECLARATION),
                terms,
                date,
                model,
                readMeasured(assessment, DELIVERED),
                readMeasured(assessment, CLAIMED),
                Fields.listIfPresent(
                        assessment,
                        "assessedProduct",
                        product -> ProductFormat.readReference(product.requireObject("product"))));
    }

    private static Subject readPeriod(
            JsonObject object, CustodyTerms terms, JsonObject assessment, LocalDate date, CustodyModel model)
            throws MalformedInputException {
        String state = performance(assessment, STATE).requireObject("score").requireString("code");
        if (!state.equals(CLOSED) && !state.equals(OPEN)) {
            throw assessment.malformed("assessedPerformance", "expected closed or open, found '" + state + "'");
        }
        String document = object.requireObject("auditableEvidence").requireString("digestMultibase");
        BookPeriod period =
                CustodyFormat.readPeriod(object.requireObject(CustodyFormat.PERIOD), state.equals(CLOSED), document);
        if (!date.equals(period.days().until())) {
            throw assessment.malformed("assessmentDate", "is another day than the last of " + period.days());
        }
        if (model != terms.scheme().model()) {
            throw assessment.malformed("assessmentCriteria", "is another model than the scheme's " + terms.scheme());
        }
        return new PeriodSubject(terms, period);
    }

    private static CustodyModel readModel(JsonObject criterion) throws MalformedInputException {
        String iri = criterion.requireString("id");
        for (CustodyModel model : CustodyModel.values()) {
            if (iri.equals(MODEL + model.name().toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        throw criterion.malformed("id", "is no custody model");
    }

    private static Mass readMeasured(JsonObject assessment, Concept metric) throws MalformedInputException {
        return QuantityFormat.readMeasure(performance(assessment, metric).requireObject("measure"));
    }

    /** The one performance on a metric. */
    private static JsonObject performance(JsonObject assessment, Concept metric) throws MalformedInputException {
        JsonObject found = null;
        for (JsonObject performance :
                assessment.requireArray("assessedPerformance").objects()) {
            if (performance.requireObject("metric").requireString("id").equals(metric.iri())) {
                if (found != null) {
                    throw assessment.malformed("assessedPerformance", "names " + metric.iri() + " twice");
                }
                found = performance;
            }
        }
        if (found == null) {
            throw assessment.malformed("assessedPerformance", "does not name " + metric.iri());
        }
        return found;
    }
}
