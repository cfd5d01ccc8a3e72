package io.didymium.passport.disclose;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.untp.Untp070;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whoever has a view alone and wants the numbers that are withheld: by exact linear algebra over conservation of elements, shares by
 * origin and the sums of provenance; by what bounds of contents leave; and by looking at all that is readable.
 */
final class Reconstruction {
    /** How near to a hidden number bounds may come, as part of it. */
    private static final BigDecimal LIMIT = new BigDecimal("0.1");

    private final List<Subject> all = new ArrayList<>();
    private final List<Subject> visible = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<BigDecimal> hidden = new TreeSet<>();
    private final Set<BigDecimal> readable = new TreeSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> unsalted = new HashSet<>();

    /** What may be found of a bundle in a view of it. */
    Reconstruction(PassportBundle bundle, PassportBundle view) throws MalformedInputException {
        for (SignedCredential credential : bundle.credentials()) {
            JsonObject whole = document(credential);
            List<Subject> before = new ArrayList<>();
            List<Subject> after = new ArrayList<>();
            subject(whole, before);
            SignedCredential shown = view.credential(credential.digest()).orElse(null);
            if (shown != null) {
                JsonObject left = document(shown);
                subject(left, after);
                read(left);
            }
            Set<String> gone = new HashSet<>(new Contents(before).places());
            gone.removeAll(new Contents(after).places());
            lost.addAll(gone);
            all.addAll(before);
            visible.addAll(after);
            for (Disclosure disclosure : withheld(credential, shown)) {
                JsonArray parts =
                        (JsonArray) new JsonReader(JsonLimits.standard()).read(Base64Url.decode(disclosure.text()));
                JsonValue value = parts.get(parts.size() - 1);
                numbers(value, hidden);
                unsalted.add(DigestMultibase.ofSha256(Bytes.ofUtf8(value.toString())));
            }
        }
        hidden.removeIf(number -> number.signum() == 0);
    }

    private static JsonObject document(SignedCredential credential) throws MalformedInputException {
        return credential.isSdJwt()
                ? JsonObject.of(new SdJwtHolder(SdJwt.parse(credential.token())).document())
                : Forgery.json(credential);
    }

    private static void subject(JsonObject document, List<Subject> subjects) {
        try {
            if (new Untp070().recognises(document)) {
                subjects.add(new Untp070().read(document).subject());
            }
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Disclosure> withheld(SignedCredential credential, SignedCredential shown)
            throws MalformedInputException {
        if (!credential.isSdJwt()) {
            return List.of();
        }
        List<Disclosure> left = new ArrayList<>(SdJwt.parse(credential.token()).disclosures());
        if (shown != null) {
            left.removeAll(SdJwt.parse(shown.token()).disclosures());
        }
        return left;
    }

    /** The hidden numbers, without zeros. */
    Set<BigDecimal> hidden() {
        return hidden;
    }

    /** The contents that nothing in the view states, but that follow. */
    Set<String> contents() {
        Contents known = new Contents(visible);
        Set<String> found = new TreeSet<>(lost);
        found.retainAll(known.places());
        Contents real = new Contents(all);
        for (Element element : Element.values()) {
            Map<String, BigDecimal> secret = new TreeMap<>(real.of(element));
            secret.keySet().removeAll(known.of(element).keySet());
            secret.values().removeIf(value -> value.signum() == 0);
            if (!secret.isEmpty()) {
                List<Map<String, BigDecimal>> sums = sums(element, real);
                ExactElimination.solved(sums, known.of(element)).keySet().stream()
                        .filter(secret::containsKey)
                        .forEach(place -> found.add(place + " " + element + " by elimination"));
                Narrowing.bounds(sums, known.of(element)).forEach((place, width) -> {
                    BigDecimal value = secret.get(place);
                    if (value != null && width.compareTo(value.multiply(LIMIT)) <= 0) {
                        found.add(place + " " + element + " within " + width.stripTrailingZeros());
                    }
                });
            }
        }
        return found;
    }

    /** The sums that are zero for an element: conservation by step, and by origin where all shares are open. */
    private List<Map<String, BigDecimal>> sums(Element element, Contents real) {
        List<Map<String, BigDecimal>> sums = new ArrayList<>();
        Map<String, Map<Object, BigDecimal>> shares = shares(element);
        for (Subject subject : visible) {
            if (subject instanceof StepSubject run && !run.step().kind().isSource()) {
                sums.add(terms(run, real, place -> BigDecimal.ONE));
                Set<Object> groups = new HashSet<>();
                Set<String> batches = new HashSet<>();
                run.step().inputs().forEach(input -> batches.add(input.batch().value()));
                run.step()
                        .outputs()
                        .forEach(output -> batches.add(output.batch().value()));
                batches.forEach(batch ->
                        groups.addAll(shares.getOrDefault(batch, Map.of()).keySet()));
                if (shares.keySet().containsAll(batches) && run.step().flows().isEmpty()) {
                    groups.forEach(group -> sums.add(
                            terms(run, real, place -> shares.get(place).getOrDefault(group, BigDecimal.ZERO))));
                }
            }
        }
        return sums;
    }

    /** The visible shares of an element by class and country, of batches that state them or are a source. */
    private Map<String, Map<Object, BigDecimal>> shares(Element element) {
        Map<String, Map<Object, BigDecimal>> shares = new HashMap<>();
        for (Subject subject : visible) {
            if (subject instanceof ProductSubject product) {
                for (MaterialProvenance entry : product.origin().provenance()) {
                    if (entry.element() == element) {
                        shares.computeIfAbsent(product.id().value(), any -> new HashMap<>())
                                .put(entry.group(), entry.share());
                    }
                }
                product.origin()
                        .sources()
                        .forEach(source -> shares.computeIfAbsent(product.id().value(), any -> new HashMap<>())
                                .putIfAbsent(
                                        new MaterialProvenance.Group(source.sourceClass(), source.country()),
                                        BigDecimal.ONE));
            }
        }
        return shares;
    }

    private static Map<String, BigDecimal> terms(
            StepSubject run, Contents real, java.util.function.Function<String, BigDecimal> share) {
        Map<String, BigDecimal> terms = new HashMap<>();
        for (BatchPortion input : run.step().inputs()) {
            terms.merge(
                    input.batch().value(),
                    input.mass()
                            .value()
                            .kilograms()
                            .multiply(share.apply(input.batch().value())),
                    BigDecimal::add);
        }
        for (Output output : run.step().outputs()) {
            terms.merge(
                    output.batch().value(),
                    run.product(output.batch())
                            .mass()
                            .value()
                            .kilograms()
                            .negate()
                            .multiply(share.apply(output.batch().value())),
                    BigDecimal::add);
        }
        for (Flow flow : run.step().flows()) {
            String place = Contents.place(run.step(), flow);
            if (real.isAnalysed(place)) {
                BigDecimal mass = flow.mass().value().kilograms();
                terms.merge(place, flow.kind().isInput() ? mass : mass.negate(), BigDecimal::add);
            }
        }
        terms.values().removeIf(factor -> factor.signum() == 0);
        return terms;
    }

    /** The hidden numbers of at least some digits that can be read somewhere: as they are, and shares also as the rest and in per cent. */
    Set<BigDecimal> read(int digits) {
        Set<BigDecimal> found = new TreeSet<>();
        for (BigDecimal number : hidden) {
            if (number.stripTrailingZeros().precision() >= digits
                    && similar(number).stream().anyMatch(readable::contains)) {
                found.add(number);
            }
        }
        return found;
    }

    /** The open masses in kilograms; activities for each kilogram of a batch or flow have the same amounts. */
    Set<BigDecimal> openMasses() {
        Set<BigDecimal> open = new TreeSet<>();
        for (Subject subject : visible) {
            if (subject instanceof StepSubject run) {
                Stream.of(
                                run.step().inputs().stream().map(BatchPortion::mass),
                                run.step().flows().stream().map(Flow::mass),
                                run.produced().values().stream().map(Batch::mass))
                        .flatMap(masses -> masses)
                        .forEach(mass -> open.add(mass.value().kilograms()));
            }
        }
        return open;
    }

    /** Whether a digest in the view is that of a hidden member without salt. */
    boolean showsDigests() {
        return words.stream().anyMatch(unsalted::contains);
    }

    private static List<BigDecimal> similar(BigDecimal number) {
        List<BigDecimal> similar = new ArrayList<>();
        similar.add(number);
        if (number.compareTo(BigDecimal.ONE) < 0) {
            similar.add(number.movePointRight(2));
            similar.add(BigDecimal.ONE.subtract(number));
            similar.add(BigDecimal.ONE.subtract(number).movePointRight(2));
        }
        return similar;
    }

    private void read(JsonObject visibleDocument) {
        numbers(visibleDocument, readable);
        words(visibleDocument);
    }

    private void words(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::words);
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(this::words);
        } else if (value instanceof JsonString text) {
            words.add(text.value());
        }
    }

    /** The numbers in a value, those within texts with them. */
    private static void numbers(JsonValue value, Set<BigDecimal> numbers) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> numbers(each, numbers));
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(each -> numbers(each, numbers));
        } else if (value instanceof JsonNumber number) {
            numbers.add(number.decimal());
        } else if (value instanceof JsonString text
                && !text.value().matches("[a-z]+:\\S+|z[1-9A-HJ-NP-Za-km-z]{20,}")) {
            java.util.regex.Pattern.compile("\\d{1,30}(\\.\\d{1,30})?")
                    .matcher(text.value())
                    .results()
                    .forEach(found -> numbers.add(new BigDecimal(found.group())));
        }
    }

    /** An exact fraction. */
    record Fraction(BigInteger numerator, BigInteger denominator) {
        static Fraction of(BigDecimal decimal) {
            BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()));
            return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale())).lowest();
        }

        private Fraction lowest() {
            BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
            BigInteger sign = BigInteger.valueOf(denominator.signum());
            return new Fraction(
                    numerator.divide(common).multiply(sign),
                    denominator.divide(common).multiply(sign));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator)).lowest();
        }

        Fraction over(Fraction other) {
            return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator)).lowest();
        }

        Fraction minus(Fraction other) {
            return new Fraction(
                            numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                            denominator.multiply(other.denominator))
                    .lowest();
        }
    }
}
