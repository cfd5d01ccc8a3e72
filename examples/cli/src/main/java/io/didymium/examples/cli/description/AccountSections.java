package io.didymium.examples.cli.description;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.CommonError;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.stock.statement.PeriodColumn;
import io.didymium.core.stock.statement.StatedLine;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.text.JsonSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads toll agreements, statements of toll accounts, reconciled values and period statements. */
public final class AccountSections {
    private final Ids ids;

    AccountSections(Ids ids) {
        this.ids = ids;
    }

    /**
     * Reads a file of errors that measurements have in common: an object with the member {@code commonErrors}.
     *
     * @throws MalformedInputException if it is none
     */
    public static List<CommonError> readCommonErrors(Bytes file) throws MalformedInputException {
        return commonErrors(DescriptionNode.root(JsonSource.read(DescriptionReader.withoutByteOrderMark(file)))
                .allow("commonErrors"));
    }

    List<ResponsibilityRecord> records(DescriptionNode root) throws MalformedInputException {
        List<ResponsibilityRecord> records = new ArrayList<>();
        for (DescriptionNode part : root.objects("tollAgreements")) {
            records.add(agreement(part));
        }
        for (DescriptionNode part : root.objects("tollStatements")) {
            records.add(statement(part));
        }
        for (DescriptionNode part : root.objects("reconciliations")) {
            records.add(reconciliation(part));
        }
        for (DescriptionNode part : root.objects("periodStatements")) {
            records.add(period(part));
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

    private ReconciliationStatement reconciliation(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "name",
                "keeper",
                "site",
                "from",
                "until",
                "unstatedIsAbsent",
                "commonErrors",
                "measuredDigest",
                "values",
                "unobservable",
                "documents");
        List<ReportDocument> documents = RecordSections.documents(part);
        List<CommonError> errors = commonErrors(part);
        SortedMap<Variable, AdjustedValue> values = new TreeMap<>();
        for (DescriptionNode one : part.objects("values")) {
            one.allow("of", "element", "value", "standardUncertainty");
            Variable variable = variable(one);
            AdjustedValue value =
                    one.make(() -> new AdjustedValue(one.decimal("value"), one.decimal("standardUncertainty")));
            if (values.put(variable, value) != null) {
                throw one.fault("of", "a second value of " + variable);
            }
        }
        SortedSet<Variable> unobservable = new TreeSet<>();
        for (DescriptionNode one : part.objects("unobservable")) {
            unobservable.add(variable(one.allow("of", "element")));
        }
        boolean unstatedIsAbsent = part.has("unstatedIsAbsent") && part.truth("unstatedIsAbsent");
        return part.make(() -> ReconciliationStatement.builder(
                        ids.records().declare(part),
                        ids.parties().refer(part, "keeper"),
                        ReconciliationScope.builder(
                                        ids.facilities().refer(part, "site"),
                                        part.instant("from"),
                                        part.instant("until"))
                                .unstatedIsAbsent(unstatedIsAbsent)
                                .commonErrors(errors)
                                .build(),
                        part.text("measuredDigest"))
                .name(part.text("name"))
                .values(values)
                .unobservable(unobservable)
                .documents(documents)
                .build());
    }

    private MaterialStatement period(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "keeper", "site", "from", "until", "events", "lines", "counts", "documents");
        List<ReportDocument> documents = RecordSections.documents(part);
        StatedLine mass = null;
        Map<Element, StatedLine> elements = new EnumMap<>(Element.class);
        for (DescriptionNode line : part.objects("lines")) {
            StatedLine stated = line(line);
            StatedLine other;
            if (line.has("element")) {
                other = elements.put(element(line), stated);
            } else {
                other = mass;
                mass = stated;
            }
            if (other != null) {
                throw line.fault("element", "a second line");
            }
        }
        if (mass == null) {
            throw part.fault("lines", "the line of all mass, without element, is missing");
        }
        StatedLine all = mass;
        SortedMap<BatchId, MeasuredMass> counts = new TreeMap<>();
        for (DescriptionNode count : part.objects("counts")) {
            count.allow("batch", "kg", "standardUncertaintyKg");
            counts.put(
                    ids.batches().refer(count, "batch"),
                    count.make(() -> new MeasuredMass(
                            new Mass(count.decimal("kg")), new Mass(count.decimal("standardUncertaintyKg")))));
        }
        return part.make(() -> MaterialStatement.builder(
                        ids.records().declare(part),
                        ids.parties().refer(part, "keeper"),
                        ids.facilities().refer(part, "site"),
                        part.date("from"),
                        part.date("until"))
                .name(part.text("name"))
                .events(new TreeSet<>(part.texts("events")))
                .mass(all)
                .elements(elements)
                .counts(counts)
                .documents(documents)
                .build());
    }

    private static StatedLine line(DescriptionNode part) throws MalformedInputException {
        Set<String> members = new HashSet<>(Set.of("element", "standardUncertaintyKg"));
        Map<PeriodColumn, BigDecimal> amounts = new EnumMap<>(PeriodColumn.class);
        for (PeriodColumn column : PeriodColumn.values()) {
            members.add(column.label() + "Kg");
            amounts.put(column, part.decimal(column.label() + "Kg"));
        }
        part.allow(members.toArray(String[]::new));
        return part.make(() -> new StatedLine(amounts, new Mass(part.decimal("standardUncertaintyKg"))));
    }

    private static Variable variable(DescriptionNode part) throws MalformedInputException {
        String of = part.text("of");
        if (!part.has("element")) {
            return part.make(() -> Variable.massOf(of));
        }
        Element element = element(part);
        return part.make(() -> Variable.contentOf(of, element));
    }

    /** Errors that measurements have in common, a measurement by its name as in {@code reconcile}. */
    private static List<CommonError> commonErrors(DescriptionNode part) throws MalformedInputException {
        List<CommonError> errors = new ArrayList<>();
        for (DescriptionNode one : part.objects("commonErrors")) {
            one.allow("name", "kind", "measurements");
            CommonError.Kind kind = one.word("kind", CommonError.Kind.class);
            SortedMap<String, BigDecimal> measurements = new TreeMap<>();
            for (DescriptionNode shared : one.objects("measurements")) {
                shared.allow("of", "percent");
                measurements.put(shared.text("of"), shared.decimal("percent").movePointLeft(2));
            }
            errors.add(one.make(() -> new CommonError(one.text("name"), kind, measurements)));
        }
        return errors;
    }

    private static Element element(DescriptionNode part) throws MalformedInputException {
        return part.element(part.text("element"), "element");
    }
}
