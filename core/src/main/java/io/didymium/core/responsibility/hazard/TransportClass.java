package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a material is in the transport of dangerous goods (UN Model Regulations; ADR for roads). */
public sealed interface TransportClass {
    /** Goods to which the rules of dangerous goods do not apply. */
    record NotDangerous() implements TransportClass {
        @Override
        public String toString() {
            return "no dangerous goods";
        }
    }

    /**
     * Dangerous goods.
     *
     * @param number the UN number
     * @param dangerClass the class or division, such as {@code 4.2}
     */
    record DangerousGoods(CommodityCode number, String dangerClass) implements TransportClass {
        private static final Pattern SYNTAX = Pattern.compile("[1-9](?:\\.[1-6])?");

        /** @throws IllegalArgumentException if the code is no UN number, or the class has another form */
        public DangerousGoods {
            if (number.scheme() != CodeScheme.UN_NUMBER) {
                throw new IllegalArgumentException("no UN number: " + number);
            }
            if (!SYNTAX.matcher(requireNonNull(dangerClass, "dangerClass")).matches()) {
                throw new IllegalArgumentException("no class of dangerous goods: '" + dangerClass + "'");
            }
        }

        /** The class that the list of dangerous goods gives to the number, if it is among those that occur along rare-earth chains. */
        public Optional<String> listedClass() {
            return Optional.ofNullable(LISTED.get(number.code()));
        }

        @Override
        public String toString() {
            return number.code() + ", class " + dangerClass;
        }
    }

    /** UN numbers of goods along rare-earth chains with their classes (UN Model Regulations, chapter 3.2; general knowledge, not read). */
    Map<String, String> LISTED = ImmutableMap.<String, String>builder()
            .put("UN1049", "2.1")
            .put("UN1383", "4.2")
            .put("UN1409", "4.3")
            .put("UN1477", "5.1")
            .put("UN1789", "8")
            .put("UN1790", "8")
            .put("UN1823", "8")
            .put("UN1830", "8")
            .put("UN2031", "8")
            .put("UN2672", "8")
            .put("UN2807", "9")
            .put("UN2912", "7")
            .put("UN3077", "9")
            .put("UN3089", "4.1")
            .put("UN3178", "4.1")
            .put("UN3189", "4.2")
            .put("UN3190", "4.2")
            .put("UN3200", "4.2")
            .put("UN3264", "8")
            .buildOrThrow();
}
