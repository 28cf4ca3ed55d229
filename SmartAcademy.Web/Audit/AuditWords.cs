using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Web.Passes;
using SmartAcademy.Web.Retention;
using SmartAcademy.Web.Sessions;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students;
using SmartAcademy.Web.Ui;
using SmartAcademy.Web.Users.Roles;

namespace SmartAcademy.Web.Audit;

/// <summary>Actions, things, fields and values of the audit in the words of the school, where there are words for them.</summary>
internal sealed partial class AuditWords(
    IStringLocalizer<AuditTexts> texts, IStringLocalizer<StudentsTexts> students, IStringLocalizer<PassesTexts> passes,
    IStringLocalizer<RefusalTexts> refusals, IStringLocalizer<SessionsTexts> sessions, IStringLocalizer<RetentionTexts> retention,
    PermissionWords permissions)
{
    public const string System = "system";

    public string Action(string action) => Word(texts, $"action.{action}") ?? action;

    public string Type(string type) => Word(texts, $"type.{type}") ?? Apart(type);

    /// <summary>Changed: Student. Where the act can befall one kind of thing only, the act alone: Signed in.</summary>
    public string Head(AuditLine line) => AuditAction.OfUsers.Contains(line.Action)
        ? Action(line.Action)
        : texts["head", Action(line.Action), Type(line.ResourceType)];

    public string By(AuditLine line) => line.By switch
    {
        System => texts["by.system"],
        "" => texts["by.nobody"],
        _ => line.By,
    };

    public string Field(string field) => Word(texts, $"field.{field}") ?? Word(students, field) ?? Apart(field);

    public string Detail(string name) => Word(texts, $"detail.{name}") ?? Apart(name);

    /// <summary>The code of a refusal in the words in which the person was told, permissions as the roles page names them.</summary>
    public string? DetailValue(string name, string? value) => name switch
    {
        _ when value is null => null,
        AuditDetail.Answer => Word(refusals, value) ?? value,
        AuditDetail.Given or AuditDetail.Taken => permissions.OfAll(value),
        _ => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Say.Digits(value) : value,
    };

    /// <summary>A dash for nothing; states, days and instants as they are told everywhere.</summary>
    public string Value(string field, string? value, SchoolClock clock)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "–";
        }

        if (value is "True" or "False")
        {
            return texts[value is "True" ? "yes" : "no"];
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Say.Date(day);
        }

        return DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Say.DateTime(TimeZoneInfo.ConvertTime(instant, clock.Zone))
            : StateWord(field, value) ?? value;
    }

    private string? StateWord(string field, string value) => field switch
    {
        "Status" => Word(students, $"status.{value}") ?? Word(passes, $"status.{value}"),
        "UserAgent" => ClientWords.Of(value, SessionKind.Browser, sessions),
        "Kind" => Word(texts, $"kind.{value}") ?? Word(retention, $"kind.{value}"),
        "Gender" => Word(students, $"gender.{value}"),
        "Relationship" => Word(students, $"relationship.{value}"),
        "Type" => Word(passes, $"type.{value}"),
        _ => null,
    };

    private static string? Word(IStringLocalizer words, string key) => words[key] is { ResourceNotFound: false } known ? known.Value : null;

    /// <summary>"ContactPriority" as "Contact priority": what has no word of its own is still readable.</summary>
    private static string Apart(string name) => WordStart().Replace(name, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
