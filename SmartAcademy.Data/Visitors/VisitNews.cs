using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Tells people of visitors. The words are written on the floor above, in the transaction of what they tell of.</summary>
public abstract class VisitNews
{
    /// <summary>Their visitor is here.</summary>
    /// <param name="db">Of the arrival; its caller saves.</param>
    /// <param name="visit">Who came.</param>
    /// <param name="host">Whom they visit.</param>
    public abstract void Tell(AcademyDbContext db, Visit visit, AcademyUser host);

    /// <summary>A visitor should have left. False where the person has no address that the portal can reach.</summary>
    /// <param name="db">Of the note that it was told; its caller saves.</param>
    /// <param name="visit">Who is still inside.</param>
    /// <param name="person">Who should know.</param>
    /// <param name="due">When they should have left, by the school's clock.</param>
    public abstract bool TellOverdue(AcademyDbContext db, Visit visit, AcademyUser person, DateTimeOffset due);
}
