using System.Globalization;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Attendance;

/// <summary>The names of the fields of a register: a few for each pupil, ending in the pupil's id.</summary>
internal static class RegisterForm
{
    public const string Version = "version";
    public const string Key = "key";
    public const string Reason = "reason";

    private const string CodeStart = "code-";

    public static string Code(Guid student) => $"{CodeStart}{student:N}";

    public static string Minutes(Guid student) => $"minutes-{student:N}";

    public static string WhyOf(Guid student) => $"why-{student:N}";

    public static string Comment(Guid student) => $"comment-{student:N}";

    /// <summary>What was typed; what cannot be read is left to be refused as unknown.</summary>
    public static RegisterDraft Read(IFormCollection form, RegisterPlace place) => new(
        place,
        Whole(form[Version]) ?? 0,
        Guid.TryParse(form[Key], out var key) ? key : Guid.CreateVersion7(),
        [.. form.Keys.Where(name => name.StartsWith(CodeStart, StringComparison.Ordinal)).Select(name => Line(form, name))],
        form[Reason]);

    private static MarkEntry Line(IFormCollection form, string name)
    {
        var student = Guid.TryParse(name[CodeStart.Length..], out var id) ? id : Guid.Empty;
        var minutes = form[Minutes(student)].ToString();
        return new MarkEntry(
            student,
            FormReading.Id(form[name]) ?? Guid.Empty,
            string.IsNullOrWhiteSpace(minutes) ? null : Whole(minutes) ?? -1,
            form[WhyOf(student)],
            form[Comment(student)]);
    }

    private static int? Whole(string? typed) =>
        int.TryParse(DigitText.ToLatin(typed?.Trim() ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
