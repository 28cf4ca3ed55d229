using System.Globalization;
using SmartAcademy.Data.Attendance;

namespace SmartAcademy.Web.Attendance;

/// <summary>Addresses of registers: <c>/attendance/{class}/{yyyy-MM-dd}?period=3</c>.</summary>
internal static class RegisterUrl
{
    public static string Of(Guid classId, DateOnly day, int? period = null)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"/attendance/{classId}/{day:yyyy-MM-dd}");
        return period is { } place ? string.Create(CultureInfo.InvariantCulture, $"{page}?period={place}") : page;
    }

    public static string Of(RegisterPlace place) => Of(place.ClassId, place.Day, place.Period);

    /// <summary>Null for what is no day.</summary>
    public static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
