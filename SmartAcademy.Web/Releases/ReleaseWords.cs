using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Releases;

/// <summary>What people on a child's list are called on a screen.</summary>
internal static class ReleaseWords
{
    /// <summary>Of a guardian the relationship in the language of the screen, of others the words that were written.</summary>
    public static string RelationOf(CollectedBy kind, string relation, IStringLocalizer texts) =>
        kind is CollectedBy.Guardian && relation.Length > 0 ? texts[$"relationship.{relation}"].Value : relation;

    public static string? DaysOf(PickUpPerson person, IStringLocalizer texts) => (person.ValidFrom, person.ValidUntil) switch
    {
        ({ } from, { } until) => texts["from.until", Say.Date(from), Say.Date(until)].Value,
        ({ } from, null) => texts["from", Say.Date(from)].Value,
        (null, { } until) => texts["until", Say.Date(until)].Value,
        _ => null,
    };

    public static string? PhotoOf(Guid studentId, PickUpPerson person) => person.HasPhoto ? $"/students/{studentId}/collectors/{person.Id}/photo" : null;
}
