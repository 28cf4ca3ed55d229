namespace SmartAcademy.Domain.Subjects;

/// <summary>What a student did with an elective of their class.</summary>
public enum ElectiveChoice
{
    NotChosen,

    /// <summary>Learned and marked like a compulsory subject.</summary>
    Chosen,

    /// <summary>The optional fourth subject.</summary>
    Fourth,
}
