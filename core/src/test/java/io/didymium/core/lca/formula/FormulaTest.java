package io.didymium.core.lca.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 * 3 + 4             | 10
            2 + 3 * 4             | 14
            -2^2                  | 4
            2^3^2                 | 64
            10 - 2 - 3            | 5
            7 div 2               | 3
            7.5 mod 2             | 1.5
            .5 + 1. + 1e-1        | 1.6
            1.2E+2                | 120
            if(3 > 2; 5; 6)       | 5
            iif(3 <= 2 & 1 = 1; 5; 6) | 6
            if(1 = 1 xor 2 = 2; 1; 0) | 0
            IF(true; SUM(1; 2; 3); 0) | 6
            avg(1; 2; 6)          | 3
            min(4; 2; 3) * max(1; 5) | 10
            sqr(3) + sqrt(16) + abs(-2) | 15
            ln(exp(2)) + log(1000) + lg(10) | 6
            frac(2.75) + int(-2.75) + trunc(1.9) | -0.25
            round(2.5) + ceil(0.1) + floor(0.9) | 4
            pow(2; 10) + ipower(2; 3.9) | 1032
            2 * pi                | 6.283185307179586
            cot(pi / 4)           | 1
            """)
    void calculates(String formula, double expected) {
        assertThat(Formula.parse(formula).evaluate(name -> Double.NaN).orElseThrow())
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "1)",
                "2 3",
                "foo(1)",
                "sqrt(1; 2)",
                "sum()",
                "random()",
                "1 = 1",
                "if(1; 2; 3)",
                "(1 = 1) + 1",
                "1 & 2",
                "if(1 = 1; 2; 3 = 3)",
                "1 ? 2",
                "min(1; 2 = 2)",
                "--1"
            })
    void refusesWhatIsNoFormulaOfANumber(String formula) {
        assertThatThrownBy(() -> Formula.parse(formula)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNestingBeyondTheLimit() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(101) + 1 + ")".repeat(101)))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> Formula.parse("1+".repeat(5_001) + "1")).hasMessageContaining("longer than");
    }

    @Test
    void isUnknownIfAVariableIsUnknownOrTheResultIsNotFinite() {
        assertThat(Formula.parse("2 * k").evaluate(name -> Double.NaN)).isEmpty();
        assertThat(Formula.parse("if(k > 1; 1; 2)").evaluate(name -> Double.NaN))
                .isEmpty();
        assertThat(Formula.parse("1 / 0").evaluate(name -> 1)).isEmpty();
        assertThat(Formula.parse("1 div 0").evaluate(name -> 1)).isEmpty();
        assertThat(Formula.parse("if(1 = 1; 1; k)").evaluate(name -> Double.NaN))
                .hasValue(1);
    }

    @Test
    void parametersOfAProcessHideGlobalOnes() {
        ParameterScope global = ParameterScope.global();
        global.put("capture_frac", 0.5);
        global.put("Unabated", 0.3595);
        ParameterScope process = global.process();
        process.put("CAPTURE_FRAC", 0.8);
        process.put("emitted", Formula.parse("unabated * (1 - capture_frac)"));
        assertThat(process.evaluate(Formula.parse("Emitted")).orElseThrow()).isCloseTo(0.0719, within(1e-12));
        assertThat(global.evaluate(Formula.parse("unabated * (1 - capture_frac)"))
                        .orElseThrow())
                .isCloseTo(0.17975, within(1e-12));
    }

    @Test
    void joinsConditions() {
        assertThat(Formula.parse("if(1 = 2 | not(1 <> 1); 1; 0)").evaluate(name -> 0))
                .hasValue(1);
        assertThat(Formula.parse("if(1 = 2 || and(1 = 1; 2 = 3); 1; 0)").evaluate(name -> 0))
                .hasValue(0);
    }

    @Test
    void longSumsAndLongChainsOfParametersDoNotOverflow() {
        assertThat(Formula.parse("1+".repeat(4_999) + "1").evaluate(name -> 0)).hasValue(5_000);
        ParameterScope scope = ParameterScope.global();
        for (int i = 0; i < 100_000; i++) {
            scope.put("p" + i, Formula.parse("p" + (i + 1) + " + 1"));
        }
        scope.put("p100000", 1);
        assertThat(scope.evaluate(Formula.parse("p0"))).isEmpty();
        assertThat(ParameterScope.global().process().evaluate(Formula.parse("2")))
                .hasValue(2);
    }

    @Test
    void aParameterThatDependsOnItselfIsUnknown() {
        ParameterScope scope = ParameterScope.global();
        scope.put("a", Formula.parse("b + 1"));
        scope.put("b", Formula.parse("a + 1"));
        scope.put("c", Formula.parse("2"));
        assertThat(scope.evaluate(Formula.parse("a"))).isEmpty();
        assertThat(scope.evaluate(Formula.parse("b + c"))).isEmpty();
        assertThat(scope.evaluate(Formula.parse("c"))).hasValue(2);
    }
}
