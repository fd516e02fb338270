package org.hecha.cluster;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;

/** The reports of a job as Spark brings them, read into rows of {@link Tables#FACTS}. */
final class Reports {

    private final SparkSession spark;
    private final Broadcast<Order> order;
    private long loose;

    Reports(SparkSession spark, Broadcast<Order> order) {
        this.spark = spark;
        this.order = order;
    }

    /** Sequence files: the name of a file, and what is in it. */
    JavaRDD<Row> sequence(String path, boolean earlier) {
        Reading reading = new Reading(order, earlier);
        return context()
                .sequenceFile(path, Text.class, BytesWritable.class)
                .flatMap(pair -> reading.rows(pair._1().toString(), pair._2().copyBytes()));
    }

    /** A folder, with all below it. */
    JavaRDD<Row> folder(String folder, boolean earlier) {
        RollCall due = RollCall.of(folder, context().hadoopConfiguration());
        loose += due.loose();
        String root = due.root();
        String given = due.given();
        Reading reading = new Reading(order, earlier);
        Dataset<Row> files = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(folder);
        long most = Limits.DEFAULT.fileBytes();
        JavaRDD<Row> readable = files.where("length <= " + most)
                .select("path", "content")
                .toJavaRDD()
                .filter(file -> RollCall.isDue(file.getString(0).substring(root.length() + 1)))
                .flatMap(file -> reading.rows(RollCall.source(file.getString(0), root, given), file.getAs(1)));
        // what is in them is never asked for
        JavaRDD<Row> large = files.where("length > " + most)
                .select("path")
                .toJavaRDD()
                .filter(file -> RollCall.isDue(file.getString(0).substring(root.length() + 1)))
                .flatMap(file -> tooLarge(reading, RollCall.source(file.getString(0), root, given)));
        JavaRDD<Row> all = readable.union(large);
        if (due.unseen().isEmpty()) {
            return all;
        }
        return all.union(context()
                .parallelize(due.unseen())
                .flatMap(file -> reading.rows(RollCall.source(file, root, given), bytes(file))));
    }

    /**
     * Holds what was read to the files that were there: none may be lost on the way.
     *
     * @throws JobException if any was
     */
    void requireAll(Dataset<Row> facts) {
        long found = facts.where("instr(place, '\\u0000') = 0 and not lower(place) like '%.zip'")
                .count();
        if (found != loose) {
            throw new JobException(found + " of " + loose + " reports were read; nothing was judged");
        }
    }

    private static Iterator<Row> tooLarge(Reading reading, String source) {
        return reading.rows(List.of(new Unpacked(source, () -> {
            throw DocumentReader.tooLarge(source, Limits.DEFAULT);
        })));
    }

    /** A few files only: their own folder's settings are the default ones. */
    private static byte[] bytes(String file) throws IOException {
        Path path = new Path(file);
        try (FSDataInputStream in = path.getFileSystem(new Configuration()).open(path)) {
            return in.readNBytes((int) Limits.DEFAULT.fileBytes() + 1);
        }
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
