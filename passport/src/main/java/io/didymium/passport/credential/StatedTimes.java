package io.didymium.passport.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The times at which something happened by what a credential states: none can be later than the credential itself.
 *
 * <p>A day has no time zone, so it counts from the moment at which it first began anywhere (UTC+14).
 */
public final class StatedTimes {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /**
     * An event that a credential states.
     *
     * @param what the event, for people
     * @param time the earliest moment that the stated time can mean
     */
    public record Event(String what, Instant time) {}

    private StatedTimes() {}

    /** The events that a credential about something states, in the order of its members. */
    public static List<Event> of(Subject subject) {
        List<Event> events = new ArrayList<>();
        if (subject instanceof ProductSubject product) {
            events.add(new Event(
                    "production of " + product.batch().id(), product.batch().producedAt()));
            product.datedClaims().forEach(claim -> events.add(day(claim.id().value(), claim.date())));
        } else if (subject instanceof StepSubject run) {
            events.add(new Event("end of " + run.step().id(), run.step().endedAt()));
        } else if (subject instanceof TransferSubject moved) {
            events.add(new Event(moved.transfer().id().value(), moved.transfer().at()));
        } else if (subject instanceof CertificateSubject attested) {
            attested.certificate()
                    .assessments()
                    .forEach(assessment -> events.add(day("assessment of " + assessment.subject(), assessment.date())));
            attested.certificate()
                    .determinations()
                    .forEach(one -> events.add(new Event("sampling of " + one.batch(), one.sampledAt())));
        } else if (subject instanceof DeclarationSubject declared) {
            events.add(day(
                    "delivery of " + declared.id(),
                    declared.declaration().delivery().date()));
        } else if (subject instanceof PeriodSubject stated && stated.period().closed()) {
            events.add(day("close of " + stated.id(), stated.period().days().until()));
        } else if (subject instanceof Subject.OfRecord stated) {
            events.add(day(stated.id().value(), stated.record().date()));
        } else if (subject instanceof PlainProduct product) {
            product.producedOn().ifPresent(on -> events.add(day("production of " + product.id(), on)));
        } else if (subject instanceof PlainEvents stated) {
            stated.events().forEach(event -> events.add(new Event(event.id().value(), event.at())));
        } else if (subject instanceof IdentitySubject identity) {
            events.add(day(
                    "registration of " + identity.id(), identity.registration().registeredOn()));
        }
        return events;
    }

    /** When what a credential states of a site happened there: the end of a step, a production, transfer, delivery or period. */
    public static Optional<Instant> happenedAt(Subject subject) {
        if (subject instanceof ProductSubject product) {
            return Optional.of(product.batch().producedAt());
        }
        if (subject instanceof PeriodSubject stated) {
            return Optional.of(stated.period().days().until().atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return subject instanceof FacilitySubject
                ? Optional.empty()
                : of(subject).stream().map(Event::time).findFirst();
    }

    /** The latest event that a credential about something states, if it states any. */
    public static Optional<Event> latest(Subject subject) {
        return of(subject).stream().max(Comparator.comparing(Event::time));
    }

    private static Event day(String what, LocalDate day) {
        return new Event(what, day.atStartOfDay().toInstant(FIRST));
    }
}
