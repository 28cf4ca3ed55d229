using System.Text.Json;
using Npgsql;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>Reads what the school has decided about its gates, and its calendar.</summary>
internal static class GateRulesReading
{
    /// <summary>A row for <see cref="SchoolCalendar"/>, which wants whole entities: only what decides is read.</summary>
    public static async Task<(GateRules Rules, SchoolCalendar Calendar)> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        await rows.NextResultAsync(ct);
        var rules = await rows.ReadAsync(ct) ? GateRulesJson.Read(rows.GetString(0)) : GateRules.Usual;
        await rows.NextResultAsync(ct);
        var week = new List<SchoolWeekday>();
        while (await rows.ReadAsync(ct))
        {
            week.Add(WeekdayOf(rows));
        }

        await rows.NextResultAsync(ct);
        var specialDays = new List<SpecialDay>();
        while (await rows.ReadAsync(ct))
        {
            specialDays.Add(SpecialDay.Mark(Guid.Empty, DetailsOf(rows)));
        }

        return (rules, new SchoolCalendar(week, specialDays));
    }

    /// <summary>Null where nobody counts, so that the question is not asked.</summary>
    public static string? CapacitiesOf(GateRules rules) => rules.Capacities.Count == 0
        ? null
        : JsonSerializer.Serialize(rules.Capacities.Select(capacity => new Dictionary<string, object?>
        {
            ["point_id"] = capacity.AccessPointId,
            ["most"] = capacity.Most,
            ["is_hard"] = capacity.Mode is RuleMode.Hard,
        }));

    private static SchoolWeekday WeekdayOf(NpgsqlDataReader row)
    {
        var day = new SchoolWeekday(Guid.Empty, Id(row, 0), Enum.Parse<DayOfWeek>(row.GetString(1)));
        day.Set(row.GetBoolean(2), row.GetFieldValue<TimeOnly>(3), row.GetFieldValue<TimeOnly>(4));
        return day;
    }

    private static SpecialDayDetails DetailsOf(NpgsqlDataReader row) => new()
    {
        DepartmentId = Id(row, 0),
        ClassId = Id(row, 1),
        Kind = Enum.Parse<SpecialDayKind>(row.GetString(2)),
        Name = row.GetString(3),
        StartsOn = row.GetFieldValue<DateOnly>(4),
        EndsOn = row.GetFieldValue<DateOnly>(5),
        OpensAt = row.IsDBNull(6) ? null : row.GetFieldValue<TimeOnly>(6),
        ClosesAt = row.IsDBNull(7) ? null : row.GetFieldValue<TimeOnly>(7),
    };

    private static Guid? Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);
}
