package io.didymium.examples.cli.policy;

import com.google.common.base.Splitter;
import io.didymium.core.id.Concept;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a specification: the IRI of its criterion, then its limits, such as {@code TREO>=99.5 %}, {@code Fe<=50 ppm} or
 * {@code 73 %<=Nd2O3/TREO<=77 %}, with semicolons between. The guard band is the usual one.
 */
public final class SpecificationChoice implements ITypeConverter<Specification> {
    private static final Splitter PARTS = Splitter.on(';').trimResults();
    private static final Pattern BETWEEN = Pattern.compile("([^<>=]+)<=([^<>=]+)<=([^<>=]+)");
    private static final Pattern AT_MOST = Pattern.compile("([^<>=]+)<=([^<>=]+)");
    private static final Pattern AT_LEAST = Pattern.compile("([^<>=]+)>=([^<>=]+)");

    @Override
    public Specification convert(String text) {
        List<String> parts = PARTS.splitToList(text);
        try {
            List<SpecificationLimit> limits = new ArrayList<>();
            parts.subList(1, parts.size()).forEach(part -> limits.add(limit(part)));
            return new Specification(new Concept(parts.get(0), parts.get(0)), limits, Specification.USUAL_GUARD_BAND);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static SpecificationLimit limit(String part) {
        Matcher between = BETWEEN.matcher(part);
        if (between.matches()) {
            return of(between.group(2), between.group(1), between.group(3));
        }
        Matcher most = AT_MOST.matcher(part);
        if (most.matches()) {
            return of(most.group(1), null, most.group(2));
        }
        Matcher least = AT_LEAST.matcher(part);
        if (least.matches()) {
            return of(least.group(1), least.group(2), null);
        }
        throw new IllegalArgumentException("'" + part + "' is no limit such as 'TREO>=99.5 %' or 'Fe<=50 ppm'");
    }

    private static SpecificationLimit of(String characteristic, @Nullable String least, @Nullable String most) {
        return SpecificationLimit.of(
                characteristic.strip(), least == null ? null : least.strip(), most == null ? null : most.strip());
    }
}
