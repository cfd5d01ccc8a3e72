package io.didymium.examples.cli.description;

import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.quantity.Mass;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads toll agreements and statements of toll accounts. */
final class TollSections {
    private final Ids ids;

    TollSections(Ids ids) {
        this.ids = ids;
    }

    List<ResponsibilityRecord> records(DescriptionNode root) throws MalformedInputException {
        List<ResponsibilityRecord> records = new ArrayList<>();
        for (DescriptionNode part : root.objects("tollAgreements")) {
            records.add(agreement(part));
        }
        for (DescriptionNode part : root.objects("tollStatements")) {
            records.add(statement(part));
        }
        return records;
    }

    private TollAgreement agreement(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "keeper", "processor", "customer", "site", "from", "until", "terms", "documents");
        List<ReportDocument> documents = RecordSections.documents(part);
        TollTerms terms = terms(part);
        return part.make(() -> TollAgreement.builder(
                        ids.records().declare(part), ids.parties().refer(part, "keeper"), terms, part.date("from"))
                .name(part.text("name"))
                .until(part.has("until") ? part.date("until") : null)
                .documents(documents)
                .build());
    }

    private TollTerms terms(DescriptionNode part) throws MalformedInputException {
        TollTerms.Builder terms = part.make(() -> TollTerms.builder(
                ids.parties().refer(part, "processor"),
                ids.parties().refer(part, "customer"),
                ids.facilities().refer(part, "site")));
        for (DescriptionNode one : part.objects("terms")) {
            one.allow("element", "returned", "openingKg", "advanceKg");
            Element element = element(one);
            one.make(() -> terms.returns(element, one.text("returned")));
            if (one.has("openingKg")) {
                one.make(() -> terms.opening(element, one.decimal("openingKg").toPlainString() + " kg"));
            }
            if (one.has("advanceKg")) {
                one.make(() -> terms.advance(element, one.decimal("advanceKg").toPlainString() + " kg"));
            }
        }
        return part.make(terms::build);
    }

    private TollStatement statement(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "keeper", "agreement", "until", "postings", "dues", "documents");
        List<ReportDocument> documents = RecordSections.documents(part);
        List<TollPosting> postings = new ArrayList<>();
        for (DescriptionNode one : part.objects("postings")) {
            one.allow("step", "transfer", "batch", "element", "kg");
            if (one.has("step") == one.has("transfer")) {
                throw one.fault("step", "a posting is of one event; give either a step or a transfer");
            }
            Id event = one.has("step")
                    ? ids.steps().refer(one, "step")
                    : ids.transfers().refer(one, "transfer");
            postings.add(one.make(
                    () -> new TollPosting(event, ids.batches().refer(one, "batch"), element(one), one.decimal("kg"))));
        }
        Map<Element, TollDue> dues = new EnumMap<>(Element.class);
        for (DescriptionNode one : part.objects("dues")) {
            one.allow("element", "kg", "standardUncertaintyKg");
            TollDue due =
                    one.make(() -> new TollDue(one.decimal("kg"), new Mass(one.decimal("standardUncertaintyKg"))));
            if (dues.put(element(one), due) != null) {
                throw one.fault("element", "is due twice");
            }
        }
        return part.make(() -> TollStatement.builder(
                        ids.records().declare(part),
                        ids.parties().refer(part, "keeper"),
                        ids.records().refer(part, "agreement"),
                        part.date("until"))
                .name(part.text("name"))
                .postings(postings)
                .dues(dues)
                .documents(documents)
                .build());
    }

    private static Element element(DescriptionNode part) throws MalformedInputException {
        return part.element(part.text("element"), "element");
    }
}
