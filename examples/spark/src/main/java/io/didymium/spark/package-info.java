/**
 * Verification of many passport files and unit passports on Apache Spark, with the three calls of {@code io.didymium.passport.bulk}:
 * {@link io.didymium.spark.BulkJob}; {@link io.didymium.spark.PlainJob} does the same without Spark.
 */
@NullMarked
package io.didymium.spark;

import org.jspecify.annotations.NullMarked;
