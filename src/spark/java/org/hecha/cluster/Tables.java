package org.hecha.cluster;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of what a job keeps. */
final class Tables {

    /** A cell of a prescribed table; {@code value} is null where the cell holds no number. */
    static final StructType FIGURE = new StructType()
            .add("table", StringType)
            .add("row", StringType)
            .add("column", StringType)
            .add("value", DoubleType)
            .add("certainty", StringType);

    /**
     * A file: either {@code facts} and the columns that say what of, or the {@code reason} why there are none. {@code place}
     * orders files as an audit of the folder does. {@code profile} and
     * {@code prose} are what other reports are held against.
     */
    static final StructType FACTS = new StructType()
            .add("source", StringType, false)
            .add("place", StringType, false)
            .add("earlier", BooleanType, false)
            .add("sha256", StringType)
            .add("reason", StringType)
            .add("message", StringType)
            .add("unit", StringType)
            .add("year", IntegerType)
            .add("kind", StringType)
            .add("regime", StringType)
            .add("figures", createArrayType(FIGURE))
            .add("facts", BinaryType)
            .add("profile", BinaryType)
            .add("prose", BinaryType);

    /** A finding, beside the columns of its report. */
    static final StructType FINDING = new StructType()
            .add("rule", StringType)
            .add("severity", StringType)
            .add("group", StringType)
            .add("message", StringType)
            .add("suggestion", StringType)
            .add("basis", StringType)
            .add("fingerprint", StringType)
            .add("label", StringType)
            .add("section", StringType)
            .add("page", IntegerType)
            .add("quote", StringType)
            .add("certainty", StringType);

    /** A report that was judged; {@code json} is the line that an audit writes for it. */
    static final StructType RESULTS = new StructType()
            .add("source", StringType, false)
            .add("sha256", StringType)
            .add("unit", StringType)
            .add("year", IntegerType)
            .add("regime", StringType)
            .add("verdict", StringType)
            .add("score", DoubleType)
            .add("findings", createArrayType(FINDING))
            .add("json", StringType, false);

    private Tables() {}

    static DataType type(StructType table, String column) {
        return table.apply(column).dataType();
    }
}
