using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Tells a host that their visitor is here. The words are written on the floor above, in the transaction of the arrival.</summary>
public abstract class VisitNews
{
    /// <param name="db">Of the arrival; its caller saves.</param>
    /// <param name="visit">Who came.</param>
    /// <param name="host">Whom they visit.</param>
    public abstract void Tell(AcademyDbContext db, Visit visit, AcademyUser host);
}
