using System.Collections.Frozen;
using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>What a guardian is to the child, as lists say it; null for a word nobody taught us.</summary>
internal static class RelationshipWords
{
    private static readonly FrozenDictionary<string, Relationship> Words = new Dictionary<Relationship, string[]>
    {
        [Relationship.Father] = ["Father", "Dad", "পিতা", "বাবা", "আব্বা", "أب", "الأب"],
        [Relationship.Mother] = ["Mother", "Mum", "মাতা", "মা", "আম্মা", "أم", "الأم"],
        [Relationship.Brother] = ["Brother", "ভাই", "أخ"],
        [Relationship.Sister] = ["Sister", "বোন", "أخت"],
        [Relationship.Uncle] = ["Uncle", "চাচা", "কাকা", "মামা", "খালু", "ফুফা", "عم", "خال"],
        [Relationship.Aunt] = ["Aunt", "চাচি", "চাচী", "কাকি", "মামি", "মামী", "খালা", "ফুফু", "عمة", "خالة"],
        [Relationship.Grandparent] = ["Grandparent", "Grandfather", "Grandmother", "দাদা", "দাদি", "দাদী", "নানা", "নানি", "নানী", "جد", "جدة"],
        [Relationship.Guardian] = ["Guardian", "Local guardian", "অভিভাবক", "ولي الأمر"],
    }
        .SelectMany(pair => pair.Value.Select(word => (Key: HeaderText.Key(word), pair.Key)))
        .ToFrozenDictionary(word => word.Key, word => word.Item2);

    public static Relationship? Read(string word) => Words.TryGetValue(HeaderText.Key(word), out var relationship) ? relationship : null;
}
