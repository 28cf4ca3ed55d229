using Npgsql;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>Takes the view of a school, and later reads anew what has changed since.</summary>
internal static class GateViewReading
{
    public static async Task<GateView> ReadAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken ct)
    {
        await using var transaction = await connection.AtOneMomentAsync(ct);
        await using var batch = connection.Ask(
            GateViewQuestions.Snapshot, GateViewQuestions.School, GateViewQuestions.Rules, GateViewQuestions.Week, GateViewQuestions.SpecialDays,
            GateViewQuestions.Points, GateViewQuestions.Readers, GateViewQuestions.Served, GateViewQuestions.Classes, GateViewQuestions.Leaves,
            GateHoldsReading.Blocks, GateHoldsReading.Lockdown, GateViewQuestions.Cards);
        GateView view;
        await using (var rows = await batch.ExecuteReaderAsync(ct))
        {
            await rows.ReadAsync(ct);
            var snapshot = rows.GetString(0);
            await rows.NextResultAsync(ct);
            var isThere = await rows.ReadAsync(ct);
            var (zone, isOpen) = (isThere ? rows.GetString(0) : null, isThere && rows.GetBoolean(1));
            var (rules, calendar) = await GateRulesReading.ReadAsync(rows, ct);
            view = new GateView
            {
                Snapshot = snapshot,
                Clock = SchoolClock.For(time, zone),
                IsOpen = isOpen,
                Rules = rules,
                Capacities = GateRulesReading.CapacitiesOf(rules),
                Calendar = calendar,
            };
            await ReadPlacesAsync(view, rows, ct);
            await rows.NextResultAsync(ct);
            await ReadCardsAsync(view, rows, ct);
        }

        await transaction.CommitAsync(ct);
        return view;
    }

    /// <summary>False when so much has changed that the view must be taken anew.</summary>
    public static async Task<bool> CatchUpAsync(GateView view, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.AtOneMomentAsync(ct);
        var (snapshot, subjects) = await ChangesAsync(view, connection, ct);
        if (subjects.Contains(null))
        {
            return false;
        }

        if (subjects.Count > 0)
        {
            var ids = subjects.ConvertAll(subject => subject!.Value);
            ids.ForEach(view.Remove);
            ids.ForEach(view.ForgetLeaves);
            ids.ForEach(view.Holds.ForgetBlocks);
            await using var batch = connection.Of([.. ids]);
            await using var rows = await batch.ExecuteReaderAsync(ct);
            await ReadCardsAsync(view, rows, ct);
            await EachAsync(rows, () => ReadLeave(view, rows), ct);
            await EachAsync(rows, () => view.Holds.Put(GateHoldsReading.BlockOf(rows)), ct);
        }

        await transaction.CommitAsync(ct);
        view.Snapshot = snapshot;
        return true;
    }

    private static async Task<(string Snapshot, List<Guid?> Subjects)> ChangesAsync(
        GateView view, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = connection.Ask(GateViewQuestions.Snapshot);
        batch.BatchCommands.Add(GateViewQuestions.Since(view.Snapshot));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        var snapshot = rows.GetString(0);
        await rows.NextResultAsync(ct);
        var subjects = new List<Guid?>();
        while (await rows.ReadAsync(ct))
        {
            subjects.Add(rows.IsDBNull(0) ? null : rows.GetGuid(0));
        }

        return (snapshot, subjects);
    }

    private static async Task ReadPlacesAsync(GateView view, NpgsqlDataReader rows, CancellationToken ct)
    {
        await EachAsync(
            rows,
            () => view.Points[rows.GetGuid(0)] =
                new GatePoint(rows.GetGuid(0), rows.GetString(1), Enum.Parse<AccessPointDirection>(rows.GetString(2)), rows.GetBoolean(3)),
            ct);
        var readers = new Dictionary<Guid, GateReader>();
        await EachAsync(rows, () => view.Readers[Hash256.Of(rows.GetFieldValue<byte[]>(0))] = ReaderOf(readers, rows), ct);
        await EachAsync(rows, () => readers.GetValueOrDefault(rows.GetGuid(0))?.Serve(rows.GetGuid(1)), ct);
        await EachAsync(rows, () => view.Classes[rows.GetGuid(0)] = new GateClass(rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetGuid(2)), ct);
        await EachAsync(rows, () => ReadLeave(view, rows), ct);
        await EachAsync(rows, () => view.Holds.Put(GateHoldsReading.BlockOf(rows)), ct);
        await EachAsync(rows, () => view.Holds.Put(GateHoldsReading.LockdownOf(rows)), ct);
    }

    private static void ReadLeave(GateView view, NpgsqlDataReader row) =>
        view.PutLeave(row.GetGuid(0), new LeaveSpan(row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2)));

    /// <summary>One reader under each of its keys.</summary>
    private static GateReader ReaderOf(Dictionary<Guid, GateReader> readers, NpgsqlDataReader row)
    {
        if (!readers.TryGetValue(row.GetGuid(1), out var reader))
        {
            var lastSeenAt = row.IsDBNull(3) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(3);
            readers[row.GetGuid(1)] = reader = new GateReader(row.GetGuid(1), row.GetGuid(2), lastSeenAt);
        }

        return reader;
    }

    private static async Task EachAsync(NpgsqlDataReader rows, Action read, CancellationToken ct)
    {
        await rows.NextResultAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            read();
        }
    }

    private static async Task ReadCardsAsync(GateView view, NpgsqlDataReader rows, CancellationToken ct)
    {
        while (await rows.ReadAsync(ct))
        {
            view.Put(CardOf(rows));
        }
    }

    private static PassCard CardOf(NpgsqlDataReader row)
    {
        var isVisitor = row.IsDBNull(6);
        return new PassCard
        {
            Token = Hash256.Of(row.GetFieldValue<byte[]>(0)),
            PassId = row.GetGuid(1),
            Number = row.GetString(2),
            Type = Enum.Parse<PassType>(row.GetString(3)),
            AtScan = new PassAtScan(
                Enum.Parse<PassStatus>(row.GetString(4)), row.GetFieldValue<DateOnly>(5), isVisitor || row.GetBoolean(7)),
            StudentId = isVisitor ? null : row.GetGuid(6),
            Name = isVisitor ? null : StudentName.Full(row.GetString(8), Text(row, 9), Text(row, 10)),
            NameBangla = Text(row, 11),
            ClassId = row.IsDBNull(12) ? null : row.GetGuid(12),
            HasPhoto = row.GetBoolean(13),
            Visitor = Text(row, 14) is { } visitor ? new GateVisitor(visitor, Text(row, 15)) : null,
        };
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
